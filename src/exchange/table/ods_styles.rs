//! The formats of numbers that the styles of an .ods give its cells: those of its content and the
//! common ones beside it, where LibreOffice puts a format that several styles have.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::number::Format;
use super::ods::attribute;

/// Styles that come from one another are followed so far.
const MAX_PARENTS: usize = 8;

/// Styles that are being read.
#[derive(Default)]
pub(super) struct Styles {
    numbers: HashMap<String, Format>,
    cells: HashMap<String, Style>,
    /// The style of numbers that is being read.
    number: Option<(String, Format)>,
}

/// A style of cells.
struct Style {
    number: Option<String>,
    parent: Option<String>,
}

impl Styles {
    /// Those of the part with the common styles, as far as it can be read.
    pub(super) fn common(text: &str) -> Self {
        let mut styles = Self::default();
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = false;
        while let Ok(event) = reader.read_event() {
            match &event {
                Event::Start(element) | Event::Empty(element) => styles.start(element),
                Event::End(element) => styles.end(element.name().as_ref()),
                Event::Eof => break,
                _ => {}
            }
        }
        styles
    }

    /// Takes the beginning of an element.
    pub(super) fn start(&mut self, element: &BytesStart<'_>) {
        match element.name().as_ref() {
            "number:number-style" | "number:percentage-style" => {
                let percent = element.name().as_ref() == "number:percentage-style";
                let name = attribute(element, "style:name");
                self.number = name.map(|name| (name, Format { percent, digits: 0 }));
            }
            "number:number" => {
                let digits = attribute(element, "number:min-decimal-places")
                    .or_else(|| attribute(element, "number:decimal-places"));
                let digits = digits.and_then(|digits| digits.parse().ok());
                if let Some((_, format)) = &mut self.number {
                    format.digits = digits.unwrap_or(0_u8).min(10);
                }
            }
            "style:style" => {
                let number = attribute(element, "style:data-style-name");
                let parent = attribute(element, "style:parent-style-name");
                let name = attribute(element, "style:name").unwrap_or_default();
                if number.is_some() || parent.is_some() {
                    self.cells.insert(name, Style { number, parent });
                }
            }
            _ => {}
        }
    }

    /// Takes the end of an element.
    pub(super) fn end(&mut self, name: &str) {
        let is_number = matches!(name, "number:number-style" | "number:percentage-style");
        if is_number && let Some((name, format)) = self.number.take() {
            self.numbers.insert(name, format);
        }
    }

    /// The formats of cells by the name of their style.
    pub(super) fn formats(&self) -> HashMap<String, Format> {
        let found = self.cells.keys().filter_map(|name| Some((name.clone(), self.format(name)?)));
        found.collect()
    }

    fn format(&self, name: &str) -> Option<Format> {
        let mut style = self.cells.get(name)?;
        for _ in 0..MAX_PARENTS {
            if let Some(number) = &style.number {
                return self.numbers.get(number).copied();
            }
            style = self.cells.get(style.parent.as_ref()?)?;
        }
        None
    }
}
