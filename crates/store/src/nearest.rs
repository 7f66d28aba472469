//! What somebody may have meant who misspelt a name.

/// The known name that is most like what was written, if any is like it: one of four letters may be wrong, missing, too
/// many, or in its neighbour's place.
pub fn nearest<'n>(written: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let far = |name: &str| strsim::osa_distance(&written.to_lowercase(), &name.to_lowercase());
    let most = |name: &str| name.chars().count().max(4) / 4;
    known.map(|name| (far(name), name)).filter(|(far, name)| *far <= most(name)).min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_like_what_was_written_or_none() {
        let known = ["XIAOYI_LOG", "XIAOYI_LOG_FORMAT", "XIAOYI_BIND", "XIAOYI_DATABASE_URL"];
        for (written, meant) in [
            ("XIAOYI_DATABSE_URL", Some("XIAOYI_DATABASE_URL")),
            ("XIAOYI_BNID", Some("XIAOYI_BIND")),
            ("xiaoyi_log", Some("XIAOYI_LOG")),
            ("XIAOYI_COLOUR", None),
        ] {
            assert_eq!(nearest(written, known.into_iter()), meant, "{written}");
        }
    }
}
