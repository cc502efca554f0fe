//! A trajectory in words, for who cannot see the picture.

use super::data::{Row, Trajectory};
use crate::language::{Message, Texts};

impl Trajectory {
    /// The picture in words where its table is read aloud too.
    pub(super) fn caption(&self, texts: &Texts) -> String {
        let panels = self.definitions.iter().flat_map(|definition| &definition.panels);
        let mut lines: Vec<_> =
            panels.flat_map(|panel| &panel.lines).map(|line| line.label.as_str()).collect();
        lines.sort_unstable();
        lines.dedup();
        let headline = self.headline.iter().map(|sentence| sentence.text.as_str());
        texts.say(
            &Message::new("figure-caption")
                .with("headline", headline.collect::<Vec<_>>().join(". "))
                .with("first", self.years.0)
                .with("last", self.years.1)
                .with("lines", lines.join(", ")),
        )
    }

    /// All of it in words.
    pub(super) fn in_words(&self, texts: &Texts) -> String {
        let mut said = vec![format!("{}. {}", self.title, self.subtitle)];
        said.extend(self.headline.iter().map(|sentence| sentence.text.clone()));
        for definition in &self.definitions {
            said.extend(definition.heading.clone());
            said.extend(definition.silence.clone());
            for panel in &definition.panels {
                said.extend((!panel.name.is_empty()).then(|| panel.name.clone()));
                said.extend(panel.sentence.as_ref().map(|sentence| sentence.text.clone()));
                said.extend(panel.rows.iter().map(|row| row.in_words(texts)));
            }
        }
        said.extend(self.notes.iter().chain(&self.source).cloned());
        said.join(". ")
    }
}

impl Row {
    fn in_words(&self, texts: &Texts) -> String {
        let cells = self.values.iter().map(|(year, text)| {
            let message =
                Message::new("figure-year-value").with("year", *year).with("value", text.as_str());
            texts.say(&message)
        });
        format!("{}: {}", self.label, cells.collect::<Vec<_>>().join("; "))
    }
}
