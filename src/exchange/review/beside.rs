//! What stands beside the values of a cell, where the sides differ in it: by the value alone two
//! offers may look the same.

use super::{Offer, Review, ReviewCell};
use crate::book::{Book, Details};
use crate::language::Message;

impl Review {
    /// What an offer says beside its value that the book or another offer does not say too.
    pub fn beside(&self, cell: &ReviewCell, offer: Offer, book: &Book) -> Vec<Message> {
        let Some(details) = self.details(offer) else { return Vec::new() };
        let all = self.sides(cell, book);
        details_told(details)
            .into_iter()
            .filter(|field| !all.iter().all(|one| one.contains(field)))
            .collect()
    }

    /// What the book says beside its value where an offer says something else.
    pub fn beside_ours(&self, cell: &ReviewCell, book: &Book) -> Vec<Message> {
        let Some(details) = book.details(&self.key(cell)) else { return Vec::new() };
        let offered = self.offers(cell).iter().filter_map(|offer| self.details(*offer));
        let offered: Vec<Message> = offered.flat_map(details_told).collect();
        let is_other = |field: &Message| {
            let about = about(field);
            offered.iter().any(|other| self::about(other) == about && other != field)
        };
        details_told(details).into_iter().filter(is_other).collect()
    }

    /// What each side says beside its value, the book first.
    fn sides(&self, cell: &ReviewCell, book: &Book) -> Vec<Vec<Message>> {
        let ours = book.details(&self.key(cell)).map(details_told).unwrap_or_default();
        let theirs = self.offers(cell).iter();
        let theirs = theirs.map(|offer| self.details(*offer).map(details_told).unwrap_or_default());
        std::iter::once(ours).chain(theirs).collect()
    }
}

/// What a field is about: two of the same with other words differ.
fn about(field: &Message) -> (&'static str, Option<&crate::language::Arg>) {
    let name = field.args.iter().find(|(arg, _)| *arg == "name").map(|(_, name)| name);
    (field.key, name)
}

/// What is said beside a value: a message for each field that is filled.
pub fn details_told(details: &Details) -> Vec<Message> {
    let Details { status, as_of, source, standard_error, comment, accepted, more } = details;
    let mut fields = Vec::new();
    if let Some(status) = status {
        let status = Message::new(status.name());
        fields.push(Message::new("review-beside-status").with("status", status));
    }
    if let Some(day) = as_of {
        fields.push(Message::new("review-beside-as-of").with("day", *day));
    }
    if !source.is_empty() {
        fields.push(Message::new("review-beside-source").with("text", on_one_line(source)));
    }
    if let Some(error) = standard_error {
        fields.push(Message::new("review-beside-error").with("number", *error));
    }
    if !comment.is_empty() {
        fields.push(Message::new("review-beside-comment").with("text", on_one_line(comment)));
    }
    for why in accepted.why.values() {
        fields.push(Message::new("review-beside-accepted").with("text", on_one_line(why)));
    }
    for (name, text) in more {
        let name = name.as_str();
        let text = on_one_line(text);
        fields.push(Message::new("review-beside-more").with("name", name).with("text", text));
    }
    fields
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
