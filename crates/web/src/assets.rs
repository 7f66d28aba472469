//! Styles, scripts and pictures: embedded, named by their content, cached for ever.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::web::Bytes;
use actix_web::{HttpResponse, web};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::error::WebError;

#[derive(rust_embed::Embed)]
#[folder = "assets"]
struct Files;

/// What is delivered, by name: the files of a folder are one file, in the order of their names.
static CONTENTS: LazyLock<BTreeMap<String, Bytes>> = LazyLock::new(|| {
    let mut joined: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut names: Vec<_> = Files::iter().collect();
    names.sort_unstable();
    for name in names {
        let Some(file) = Files::get(&name) else { continue };
        let whole = match name.split_once('/') {
            Some((folder, part)) => {
                format!("{folder}.{}", part.rsplit_once('.').map_or("", |(_, ending)| ending))
            }
            None => name.to_string(),
        };
        joined.entry(whole).or_default().extend_from_slice(&file.data);
    }
    joined.into_iter().map(|(name, content)| (name, Bytes::from(content))).collect()
});

/// From the name in the address, which holds a digest, to the file's own name.
static BY_ADDRESS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    CONTENTS.iter().filter_map(|(name, content)| Some((hashed(name, content)?, name.clone()))).collect()
});

/// From the file's own name to its address.
static ADDRESSES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    BY_ADDRESS.iter().map(|(hashed, name)| (name.clone(), format!("/assets/{hashed}"))).collect()
});

fn hashed(name: &str, content: &[u8]) -> Option<String> {
    let digest = HEXLOWER.encode(Sha256::digest(content).get(..6)?);
    let (stem, ending) = name.rsplit_once('.')?;
    Some(format!("{stem}-{digest}.{ending}"))
}

/// The address of a file; empty if there is none of that name.
pub(crate) fn address(name: &str) -> &'static str {
    ADDRESSES.get(name).map_or("", String::as_str)
}

/// Answers with a file.
pub(crate) async fn serve(path: web::Path<String>) -> Result<HttpResponse, WebError> {
    let name = BY_ADDRESS.get(path.as_str()).ok_or(WebError::NotFound)?;
    let content = CONTENTS.get(name).ok_or(WebError::NotFound)?;
    let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((ETAG, format!("\"{}\"", path.as_str())))
        .body(content.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_an_address_that_changes_with_its_content() {
        for name in ["xiaoyi.css", "staff.js", "icon.svg"] {
            let address = address(name);
            assert!(address.starts_with("/assets/") && address.contains('-'), "{name}: {address}");
        }
    }
}
