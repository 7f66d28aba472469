//! A link as a picture that telephones read (QR code, ISO/IEC 18004), as a path for SVG.
//!
//! The modules are fast_qr's: it has no dependencies, and is released regularly; `qrcode`, the older crate, is only
//! "passively maintained". The drawing is ours, because its own repeats a shape for every module.

use std::fmt::Write;

use fast_qr::QRBuilder;

use crate::error::WebError;

/// The white around the code that readers need, in modules (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// A code, drawn in units of its modules.
pub(crate) struct Qr {
    /// Its width and height, with the white around it.
    pub(crate) size: usize,
    /// The dark modules: what stands in `d` of a path.
    pub(crate) path: String,
}

impl Qr {
    /// The code of a text; an error if it is longer than codes can be, some 2,900 octets.
    pub(crate) fn of(text: &str) -> Result<Self, WebError> {
        let code = QRBuilder::new(text).build().map_err(|_| WebError::BadRequest)?;
        let mut path = String::new();
        for line in 0..code.size {
            let mut from = None;
            for column in 0..=code.size {
                let is_dark = column < code.size && code[line].get(column).is_some_and(|m| m.value());
                match (from, is_dark) {
                    (None, true) => from = Some(column),
                    (Some(begin), false) => {
                        let (x, y, width) = (begin + QUIET, line + QUIET, column - begin);
                        let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
                        from = None;
                    }
                    _ => {}
                }
            }
        }
        Ok(Self { size: code.size + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_is_not_ours_reads_the_link() {
        let link = "https://desk.example/zh-CN/requests/GC-M1KF-DQWW?key=uyy3e4lk6kxjef5sjxfex6b2nu";
        let qr = Qr::of(link).unwrap();
        let mut dark = vec![vec![false; qr.size]; qr.size];
        for run in qr.path.split('M').skip(1) {
            let numbers: Vec<usize> =
                run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            dark[numbers[1]][numbers[0]..numbers[0] + numbers[2]].fill(true);
        }
        let scale = 4;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(qr.size * scale, qr.size * scale, |x, y| {
                if dark[y / scale][x / scale] { 0 } else { 255 }
            });
        let read = image.detect_grids().first().unwrap().decode().unwrap().1;
        assert_eq!(read, link);
        assert!(Qr::of(&"x".repeat(5000)).is_err());
    }
}
