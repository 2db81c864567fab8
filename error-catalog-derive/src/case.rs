//! `rename_all`: codes from names.

/// How the words of a name are put together. The names of the styles are serde's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Style {
    Lower,
    Upper,
    Pascal,
    Camel,
    #[default]
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Style {
    /// Every style, under the name it has in `rename_all = "..."`.
    pub(crate) const ALL: [(&'static str, Self); 8] = [
        ("lowercase", Self::Lower),
        ("UPPERCASE", Self::Upper),
        ("PascalCase", Self::Pascal),
        ("camelCase", Self::Camel),
        ("snake_case", Self::Snake),
        ("SCREAMING_SNAKE_CASE", Self::ScreamingSnake),
        ("kebab-case", Self::Kebab),
        ("SCREAMING-KEBAB-CASE", Self::ScreamingKebab),
    ];

    /// What the style is called.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, style)| *style == self).map_or("", |(name, _)| name)
    }

    /// The name in this style.
    pub(crate) fn apply(self, name: &str) -> String {
        let words = words(name);
        match self {
            Self::Lower => words.concat().to_lowercase(),
            Self::Upper => words.concat().to_uppercase(),
            Self::Pascal => words.iter().map(|word| capitalized(word)).collect(),
            Self::Camel => {
                let mut words = words.into_iter();
                let first = words.next().unwrap_or_default().to_lowercase();
                words.fold(first, |name, word| name + &capitalized(&word))
            }
            Self::Snake => words.join("_").to_lowercase(),
            Self::ScreamingSnake => words.join("_").to_uppercase(),
            Self::Kebab => words.join("-").to_lowercase(),
            Self::ScreamingKebab => words.join("-").to_uppercase(),
        }
    }
}

/// The words of a name. An acronym is one word (`HTTPError`: `HTTP`, `Error`), and digits stay with what they follow.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut letters = name.chars().peekable();
    let mut previous = '_';
    while let Some(letter) = letters.next() {
        let acronym_ends = previous.is_uppercase() && letters.peek().is_some_and(|next| next.is_lowercase());
        let starts_word = letter == '_' || letter.is_uppercase() && (!previous.is_uppercase() || acronym_ends);
        if starts_word && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if letter != '_' {
            word.push(letter);
        }
        previous = letter;
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Style;

    #[test]
    fn words_begin_at_capitals_but_acronyms_and_digits_stay_together() {
        for (name, code) in [
            ("PostNotFound", "post_not_found"),
            ("HTTPError", "http_error"),
            ("ParseHTTP", "parse_http"),
            ("Sha256Mismatch", "sha256_mismatch"),
            ("Error404", "error404"),
            ("X509V3", "x509_v3"),
            ("Base64URLInvalid", "base64_url_invalid"),
            ("Already_Snake", "already_snake"),
            ("snake_case", "snake_case"),
            ("_Hidden__Twice_", "hidden_twice"),
            ("A", "a"),
            ("ÄnderungÜberholt", "änderung_überholt"),
        ] {
            assert_eq!(Style::Snake.apply(name), code, "{name}");
        }
    }

    #[test]
    fn every_style_is_serdes() {
        let codes = Style::ALL.map(|(name, style)| (name, style.apply("TooManyPosts")));
        let codes: Vec<_> = codes.iter().map(|(name, code)| (*name, code.as_str())).collect();
        assert_eq!(
            codes,
            [
                ("lowercase", "toomanyposts"),
                ("UPPERCASE", "TOOMANYPOSTS"),
                ("PascalCase", "TooManyPosts"),
                ("camelCase", "tooManyPosts"),
                ("snake_case", "too_many_posts"),
                ("SCREAMING_SNAKE_CASE", "TOO_MANY_POSTS"),
                ("kebab-case", "too-many-posts"),
                ("SCREAMING-KEBAB-CASE", "TOO-MANY-POSTS"),
            ]
        );
        assert_eq!(Style::Camel.apply("HTTPError"), "httpError");
    }
}
