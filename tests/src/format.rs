//! Which of Python's `str.format` templates the library's templates can stand for.

use crate::skip::Skip;

/// Checks a template whose only argument is `name`.
pub(crate) fn check(template: &str, name: &str) -> Result<(), Skip> {
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (brace, after) = rest.split_at(at).1.split_at(1);
        if let Some(after) = after.strip_prefix(brace) {
            rest = after;
            continue;
        }
        let placeholder = after.split_once('}').filter(|_| brace == "{");
        let (inside, after) = placeholder.ok_or(Skip::NotConstructible)?;
        if inside != name {
            let spec = inside.strip_prefix(name).is_some_and(|spec| spec.starts_with(['!', ':', '.', '[']));
            return Err(if spec { Skip::FormatSpec } else { Skip::NotConstructible });
        }
        rest = after;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Skip, check};

    #[test]
    fn placeholders_name_the_argument() {
        for template in ["", "plain", "{wait}", "{{{wait}}} {{x}} {wait}"] {
            assert_eq!(check(template, "wait"), Ok(()), "{template}");
        }
        for template in ["{", "}", "{}", "{0}", "{waits}", "{wait", "a}b", "{{wait}"] {
            assert_eq!(check(template, "wait"), Err(Skip::NotConstructible), "{template}");
        }
        for template in ["{wait:>5}", "{wait!r}", "{wait.real}"] {
            assert_eq!(check(template, "wait"), Err(Skip::FormatSpec), "{template}");
        }
    }
}
