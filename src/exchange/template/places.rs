//! Places in a filled template, as remarks name them.

/// How many places a remark names.
const NAMED: usize = 6;

/// Places of one kind, as many as a remark names, and how many there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    named: Vec<String>,
    count: usize,
}

impl Places {
    pub(super) fn add(&mut self, place: String) {
        self.count += 1;
        if self.named.len() < NAMED {
            self.named.push(place);
        }
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// "E5, G7, …".
    pub(super) fn list(&self) -> String {
        let mut list = self.named.join(", ");
        if self.count > self.named.len() {
            list.push_str(", …");
        }
        list
    }
}

/// Rows of one sheet, told as ranges: "5–9, 12".
#[derive(Clone, Debug, Default)]
pub(super) struct Rows(Vec<u32>);

impl Rows {
    pub(super) fn add(&mut self, row: u32) {
        self.0.push(row);
    }

    /// The ranges, counted from 1 as a spreadsheet does.
    pub(super) fn ranges(mut self) -> Vec<String> {
        self.0.sort_unstable();
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for row in self.0 {
            match ranges.last_mut() {
                Some((_, last)) if row <= last.saturating_add(1) => *last = row,
                _ => ranges.push((row, row)),
            }
        }
        let told = |(first, last): (u32, u32)| {
            let (first, last) = (u64::from(first) + 1, u64::from(last) + 1);
            if first == last { first.to_string() } else { format!("{first}–{last}") }
        };
        ranges.into_iter().map(told).collect()
    }
}

/// A cell as people call it: `E5`, with its sheet where there are several.
pub(super) fn cell_name(sheet: Option<&str>, row: u32, column: u32) -> String {
    in_sheet(sheet, &format!("{}{}", column_name(column), u64::from(row) + 1))
}

/// A place with its sheet where there are several.
pub(super) fn in_sheet(sheet: Option<&str>, place: &str) -> String {
    match sheet {
        Some(sheet) => format!("{sheet}!{place}"),
        None => place.to_owned(),
    }
}

/// The name of a column: A, B, …, Z, AA.
pub(super) fn column_name(column: u32) -> String {
    let mut name = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_as_ranges() {
        let mut rows = Rows::default();
        [8, 5, 6, 7, 11, 4].into_iter().for_each(|row| rows.add(row));
        assert_eq!(rows.ranges(), ["5–9", "12"]);
        assert_eq!(Rows::default().ranges(), [""; 0]);
    }

    #[test]
    fn of_many_places_few_are_named() {
        let mut places = Places::default();
        (0..9).for_each(|row| places.add(cell_name(None, row, 4)));
        assert_eq!((places.count(), places.list().as_str()), (9, "E1, E2, E3, E4, E5, E6, …"));
        assert_eq!(cell_name(Some("Arys"), 6, 5), "Arys!F7");
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        let named = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (column, name) in named {
            assert_eq!(column_name(column), name);
        }
    }
}
