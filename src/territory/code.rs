//! The code of a district that an office adds: made from its name, and no other territory's.

use super::Tree;
use super::find::bare_name;
use crate::language::Wording;

/// Letters of a code beside those of the region.
const MAX_LETTERS: usize = 32;

impl Tree {
    /// A free code for a district of a region: that of the region, `x`, and the name without its
    /// word of kind in Latin letters. `taken` are codes that the tree does not know yet.
    pub fn new_code(&self, region: &str, name: &Wording, taken: &[String]) -> String {
        let names = [&name.en, &name.kk, &name.ru].into_iter();
        let latin = names.map(|name| latin(&bare_name(name))).find(|latin| !latin.is_empty());
        let begin = format!("{region}-x-{}", latin.as_deref().unwrap_or("district"));
        let numbered = (2..).map(|number| format!("{begin}-{number}"));
        let mut codes = std::iter::once(begin.clone()).chain(numbered);
        let is_free = |code: &String| self.get(code).is_none() && !taken.contains(code);
        codes.find(is_free).unwrap_or_default()
    }
}

/// In small Latin letters, digits and single hyphens.
fn latin(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        let letters = letters(sign);
        match letters {
            Some(letters) => out.push_str(letters),
            None if sign.is_ascii_alphanumeric() => out.push(sign.to_ascii_lowercase()),
            None if out.is_empty() || out.ends_with('-') => {}
            None => out.push('-'),
        }
    }
    out.truncate(MAX_LETTERS);
    out.trim_end_matches('-').to_owned()
}

/// As the shipped codes are spelled: "Қазығұрт" is `kazygurt`, "Жетісай" `zhetisai`.
fn letters(sign: char) -> Option<&'static str> {
    Some(match sign {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' | 'ё' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'і' => "i",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(kk: &str) -> Wording {
        Wording { kk: kk.to_owned(), ..Wording::default() }
    }

    #[test]
    fn a_code_is_that_of_the_region_and_the_name() {
        let tree = Tree::kazakhstan();
        let code = |name| tree.new_code("KZ-11", &named(name), &[]);
        assert_eq!(code("Ақкөл ауданы"), "KZ-11-x-akkol");
        assert_eq!(code("Көкшетау қаласы"), "KZ-11-x-kokshetau");
        assert_eq!(code("«Бурабай»  ауд."), "KZ-11-x-burabai");
        assert_eq!(code("№ 1"), "KZ-11-x-1");
        assert_eq!(code("…"), "KZ-11-x-district");
        let taken = ["KZ-11-x-akkol".to_owned()];
        assert_eq!(tree.new_code("KZ-11", &named("Ақкөл"), &taken), "KZ-11-x-akkol-2");
    }

    proptest! {
        #[test]
        fn codes_are_plain_and_no_two_the_same(names in prop::collection::vec("\\PC{0,40}", 1..8)) {
            let mut taken = Vec::new();
            for name in &names {
                let code = Tree::kazakhstan().new_code("KZ-11", &named(name), &taken);
                let is_plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
                prop_assert!(code.starts_with("KZ-11-x-") && code.chars().all(is_plain), "{}", code);
                prop_assert!(!code.ends_with('-'));
                prop_assert!(!taken.contains(&code));
                taken.push(code);
            }
        }
    }
}
