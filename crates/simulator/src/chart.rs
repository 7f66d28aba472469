//! A chart of the waits of each language, as SVG: it needs no font, script or picture from anywhere.

use std::fmt::Write;

use crate::Compared;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 360.0;
const LEFT: f64 = 56.0;
const BOTTOM: f64 = 48.0;
const TOP: f64 = 48.0;
/// Told apart by those who see no colours too: they differ in lightness.
const COLOURS: [&str; 4] = ["#9aa5a0", "#1f7a4d", "#c98a1b", "#274a7a"];

/// Draws the mean waits, a group of bars a language and a bar a policy.
pub fn chart(compared: &Compared) -> String {
    let languages = compared.policies.first().map(|policy| policy.streams.as_slice()).unwrap_or_default();
    let waits =
        compared.policies.iter().flat_map(|policy| policy.streams.iter().map(|stream| stream.mean.mean));
    let most = waits.fold(0.0, f64::max).max(1e-9);
    let step = nice(most / 5.0);
    let top = (most / step).ceil() * step;
    let height = HEIGHT - TOP - BOTTOM;
    let y = |minutes: f64| TOP + height * (1.0 - minutes / top);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\">\n<title>Mean wait by language, in minutes</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n"
    );
    let mut line = 0.0;
    while line <= top + step / 2.0 {
        let at = y(line);
        let _ = writeln!(
            svg,
            "<line x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{at:.1}\" y2=\"{at:.1}\" stroke=\"#dde3e0\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#4a524e\">{line}</text>",
            LEFT - 8.0,
            at + 4.0
        );
        line += step;
    }
    #[expect(clippy::cast_precision_loss, reason = "languages and policies are few")]
    let (groups, bars) = (languages.len().max(1) as f64, compared.policies.len().max(1) as f64);
    let group = (WIDTH - LEFT) / groups;
    let bar = group * 0.7 / bars;
    let mut x = LEFT;
    for (place, language) in languages.iter().enumerate() {
        let mut left = x + group * 0.15;
        for (policy, colour) in compared.policies.iter().zip(COLOURS.iter().cycle()) {
            let minutes = policy.streams.get(place).map_or(0.0, |stream| stream.mean.mean);
            let _ = writeln!(
                svg,
                "<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{colour}\"><title>{}: \
                 {minutes:.1} min</title></rect>",
                y(minutes),
                bar * 0.92,
                TOP + height - y(minutes),
                escaped(&policy.name)
            );
            left += bar;
        }
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#222\">{}</text>",
            x + group / 2.0,
            HEIGHT - BOTTOM + 22.0,
            escaped(&language.language)
        );
        x += group;
    }
    let mut left = LEFT;
    for (policy, colour) in compared.policies.iter().zip(COLOURS.iter().cycle()) {
        let _ = writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"16\" width=\"12\" height=\"12\" fill=\"{colour}\"/>\
             <text x=\"{:.1}\" y=\"27\" fill=\"#222\">{}</text>",
            left + 18.0,
            escaped(&policy.name)
        );
        #[expect(clippy::cast_precision_loss, reason = "names are short")]
        let width = policy.name.chars().count() as f64;
        left += 44.0 + width * 7.0;
    }
    svg.push_str("</svg>\n");
    svg
}

/// The next greater of 1, 2 and 5 times a power of ten.
fn nice(number: f64) -> f64 {
    let power = 10.0_f64.powf(number.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= number)
        .unwrap_or(number)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_at_round_numbers() {
        for (given, told) in [(0.9, 1.0), (1.1, 2.0), (3.0, 5.0), (7.0, 10.0), (14.0, 20.0)] {
            assert!((nice(given) - told).abs() < 1e-9, "{given}");
        }
    }
}
