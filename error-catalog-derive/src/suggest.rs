//! "Did you mean": the known name that is nearest to one that is not known.

/// How alike two names must be (Jaro-Winkler, 0 to 1) for one to be suggested.
const ALIKE: f64 = 0.8;

/// The candidate most like `name`, if any is like it.
pub(crate) fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let mut best = (ALIKE, None);
    for candidate in candidates {
        let likeness = jaro_winkler(&name.to_lowercase(), &candidate.to_lowercase());
        if likeness > best.0 {
            best = (likeness, Some(candidate));
        }
    }
    best.1
}

/// Whether one name can only be a slip for the other.
pub(crate) fn is_slip(name: &str, meant: &str) -> bool {
    jaro_winkler(name, meant) > 0.9
}

/// The end of a message: `; did you mean ...?`, or nothing. `shape` has the candidate for its `*`.
pub(crate) fn did_you_mean<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>, shape: &str) -> String {
    nearest(name, candidates).map(|candidate| format!("; did you mean `{}`?", shape.replace('*', candidate))).unwrap_or_default()
}

/// The candidates as a list for a message.
pub(crate) fn list<'c>(candidates: impl IntoIterator<Item = &'c str>) -> String {
    candidates.into_iter().map(|candidate| format!("`{candidate}`")).collect::<Vec<_>>().join(", ")
}

#[allow(clippy::cast_precision_loss, reason = "names are short")]
fn jaro_winkler(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let reach = (a.len().max(b.len()) / 2).saturating_sub(1);
    let mut taken = vec![false; b.len()];
    let mut matched = Vec::new();
    for (at, letter) in a.iter().enumerate() {
        let found = b
            .iter()
            .zip(&mut taken)
            .enumerate()
            .find(|(other, (candidate, taken))| other.abs_diff(at) <= reach && !**taken && *candidate == letter);
        if let Some((_, (_, taken))) = found {
            *taken = true;
            matched.push(letter);
        }
    }
    if matched.is_empty() {
        return 0.0;
    }
    let others = b.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(letter, _)| letter);
    let swapped = matched.iter().zip(others).filter(|(letter, other)| **letter != *other).count() / 2;
    let count = matched.len() as f64;
    let jaro = (count / a.len() as f64 + count / b.len() as f64 + (count - swapped as f64) / count) / 3.0;
    let prefix = a.iter().zip(&b).take(4).take_while(|(x, y)| x == y).count() as f64;
    jaro + prefix * 0.1 * (1.0 - jaro)
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, nearest};

    #[test]
    fn near_names_are_found() {
        let options = ["prefix", "rename_all", "docs", "shared_codes"];
        assert_eq!(nearest("prefx", options), Some("prefix"));
        assert_eq!(nearest("rename", options), Some("rename_all"));
        assert_eq!(nearest("sharedcodes", options), Some("shared_codes"));
        assert_eq!(nearest("NOT_FUOND", ["FOUND", "NOT_FOUND"]), Some("NOT_FOUND"));
        assert_eq!(nearest("display", ["Display", "Error"]), Some("Display"));
        assert_eq!(did_you_mean("pots_id", ["post_id", "id"], ".*"), "; did you mean `.post_id`?");
    }

    #[test]
    fn far_names_are_not() {
        assert_eq!(nearest("colour", ["prefix", "docs"]), None);
        assert_eq!(nearest("", ["prefix"]), None);
        assert_eq!(nearest("x", []), None);
    }
}
