//! What the screen shows: the findings of the edition, grouped and in words.

use std::collections::BTreeMap;

use crate::check::{Concerns, Finding, Place, Rule, Severity, Subject};
use crate::language::{Message, Texts};
use crate::programme::{self, Edition, words};
use crate::territory::Tree;

/// Years beyond which the title of a finding does not list them: its details do.
const YEARS_LISTED: usize = 3;
/// Places of a finding that are listed; all stand in the tooltip.
const PLACES_LISTED: usize = 3;

/// How the list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// By what is wrong.
    #[default]
    Rule,
    /// By what it concerns, as the act goes on.
    Act,
}

/// What the user wishes to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Only findings with these words.
    pub filter: String,
    /// Only findings of this rule.
    pub rule: Option<Rule>,
    /// How the list is ordered.
    pub grouping: Grouping,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// How many findings the edition has.
    pub total: usize,
    /// How many are listed.
    pub listed: usize,
    /// The rules that found something, with their titles and counts.
    pub rules: Vec<(Rule, String, usize)>,
    /// The groups, none of them empty.
    pub groups: Vec<Group<Entry>>,
    /// What was looked for and not found, and what other editions have, in words.
    pub remarks: Vec<String>,
}

/// Findings under one heading, of acts or of values.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<E> {
    /// The heading.
    pub title: String,
    /// Why it matters; empty where the findings are of several rules.
    pub why: String,
    /// The findings.
    pub entries: Vec<E>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// How bad it is.
    pub severity: Severity,
    /// What it concerns, with its code: "TI-7 …".
    pub subject: String,
    /// What is wrong, as a title; empty under a heading that says it.
    pub rule: String,
    /// What is wrong, in a sentence.
    pub sentence: String,
    /// The single values.
    pub details: Vec<String>,
    /// Where it stands, in short.
    pub places: String,
    /// The same in full, with the lines of the text that was read.
    pub places_in_full: Vec<String>,
    /// What can be shown of it.
    pub target: Target,
}

/// What a click shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// Nothing more than is said here.
    Nothing,
    /// An indicator, by its code.
    Indicator(String),
    /// A fact, by its code.
    Fact(String),
    /// A measure, by its number.
    Measure(String),
    /// The financing.
    Financing,
}

impl List {
    /// The findings of an edition. `acts` of findings count from the programme's base act.
    pub fn of(findings: &[Finding], edition: &Edition, wish: &Wish, texts: &Texts) -> Self {
        let source = Source { edition, texts, tree: Tree::kazakhstan() };
        let date = edition.date();
        let here: Vec<_> =
            findings.iter().filter(|finding| finding.editions.contains(&date)).collect();
        let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
        here.iter().for_each(|finding| *counts.entry(finding.rule).or_default() += 1);
        let rules = counts
            .into_iter()
            .map(|(rule, count)| (rule, texts.say(&rule.title()), count))
            .collect();
        let wanted = here.iter().filter(|finding| wish.rule.is_none_or(|it| it == finding.rule));
        let entries: Vec<(Rule, Entry)> = wanted
            .map(|finding| (finding.rule, source.entry(finding)))
            .filter(|(_, entry)| entry.matches(&wish.filter))
            .collect();
        let listed = entries.len();
        let groups = match wish.grouping {
            Grouping::Rule => source.by_rule(entries),
            Grouping::Act => by_subject(entries),
        };
        let remarks = source.remarks(findings, &here);
        Self { total: here.len(), listed, rules, groups, remarks }
    }

    /// The list as tab-separated text, to be pasted in a letter or a table.
    pub fn copied(&self) -> String {
        let mut text = String::new();
        for group in &self.groups {
            for entry in &group.entries {
                let rule = if entry.rule.is_empty() { &group.title } else { &entry.rule };
                let subject = if entry.subject.is_empty() { &group.title } else { &entry.subject };
                let said = [&[entry.sentence.clone()][..], &entry.details].concat().join("; ");
                let places = entry.places_in_full.join("; ");
                let cells = [subject.as_str(), rule, &said, &places];
                let line: Vec<_> =
                    cells.iter().map(|cell| cell.replace(['\t', '\n'], " ")).collect();
                text += &line.join("\t");
                text.push('\n');
            }
        }
        text
    }
}

impl Entry {
    fn matches(&self, filter: &str) -> bool {
        let said = [&self.subject, &self.rule, &self.sentence];
        has_words(filter, said.into_iter().chain(&self.details))
    }
}

/// Whether all words of a filter stand in what is said.
pub(super) fn has_words<'a>(filter: &str, said: impl Iterator<Item = &'a String>) -> bool {
    let said = said.map(|text| text.to_lowercase()).collect::<Vec<_>>().join(" ");
    filter.to_lowercase().split_whitespace().all(|word| said.contains(word))
}

/// Groups by what findings concern, as they come.
fn by_subject(entries: Vec<(Rule, Entry)>) -> Vec<Group<Entry>> {
    let mut groups: Vec<Group<Entry>> = Vec::new();
    for (_, mut entry) in entries {
        let title = std::mem::take(&mut entry.subject);
        match groups.last_mut() {
            Some(last) if last.title == title => last.entries.push(entry),
            _ => groups.push(Group { title, why: String::new(), entries: vec![entry] }),
        }
    }
    groups
}

struct Source<'a> {
    edition: &'a Edition,
    texts: &'a Texts,
    tree: &'a Tree,
}

impl Source<'_> {
    fn by_rule(&self, entries: Vec<(Rule, Entry)>) -> Vec<Group<Entry>> {
        let mut groups: BTreeMap<Rule, Vec<Entry>> = BTreeMap::new();
        for (rule, mut entry) in entries {
            entry.rule.clear();
            groups.entry(rule).or_default().push(entry);
        }
        let group = |(rule, entries): (Rule, Vec<Entry>)| Group {
            title: self.texts.say(&rule.title()),
            why: self.texts.say(&rule.why()),
            entries,
        };
        groups.into_iter().map(group).collect()
    }

    fn entry(&self, finding: &Finding) -> Entry {
        let (mut subject, target) = self.subject(&finding.concerns.subject);
        for part in self.particulars(&finding.concerns) {
            subject += &format!(" · {part}");
        }
        let say = |message: &Message| self.texts.say(message);
        Entry {
            severity: finding.severity,
            subject,
            rule: say(&finding.rule.title()),
            sentence: say(&finding.message),
            details: finding.details.iter().map(say).collect(),
            places: self.places_in_short(&finding.places),
            places_in_full: finding.places.iter().filter_map(|it| self.place(it)).collect(),
            target,
        }
    }

    /// Series, territory and years, where they say more than the title.
    fn particulars(&self, concerns: &Concerns) -> Vec<String> {
        let language = self.texts.language();
        let series = match &concerns.subject {
            Subject::Indicator(code) => self.edition.indicator(code).map(|one| &one.series),
            Subject::Fact(code) => {
                self.edition.facts.iter().find(|fact| fact.code == *code).map(|one| &one.series)
            }
            Subject::Whole | Subject::Measure(_) | Subject::Financing(_) => None,
        };
        let name = |one: &&programme::Series| one.code == concerns.series;
        let series =
            series.and_then(|list| list.iter().find(name)).and_then(|one| one.name.as_ref());
        let is_part = concerns.territory != self.edition.territory;
        let territory = self.tree.get(&concerns.territory).filter(|_| is_part);
        let years: Vec<_> = concerns.years.iter().map(ToString::to_string).collect();
        let years = Some(years.join(", ")).filter(|it| !it.is_empty());
        let years = years.filter(|_| concerns.years.len() <= YEARS_LISTED);
        let names =
            [series.map(|name| name.get(language)), territory.map(|it| it.name.get(language))];
        names.into_iter().flatten().map(str::to_owned).chain(years).collect()
    }

    /// What other editions have, and what was looked for without being found.
    fn remarks(&self, findings: &[Finding], here: &[&Finding]) -> Vec<String> {
        let mut remarks = Vec::new();
        let date = self.edition.date();
        let mut others: BTreeMap<_, usize> = BTreeMap::new();
        for finding in findings.iter().filter(|finding| !finding.editions.contains(&date)) {
            finding.editions.iter().for_each(|other| *others.entry(*other).or_default() += 1);
        }
        for (other, count) in others {
            let message =
                Message::new("findings-elsewhere").with("date", other).with("count", count);
            remarks.push(self.texts.say(&message));
        }
        let is_clean =
            |rule: &Rule| *rule != Rule::File && here.iter().all(|finding| finding.rule != *rule);
        let clean: Vec<_> = Rule::ALL.into_iter().filter(is_clean).collect();
        if !clean.is_empty() {
            let rules: Vec<_> = clean.iter().map(|rule| self.texts.say(&rule.title())).collect();
            let message = Message::new("findings-clean").with("rules", rules.join("; "));
            remarks.push(self.texts.say(&message));
        }
        remarks
    }

    /// The first places without their lines, each once.
    fn places_in_short(&self, places: &[Place]) -> String {
        let mut short: Vec<String> = Vec::new();
        for place in places {
            let Place::Act { act, place } = place else { continue };
            let place = programme::Place { lines: String::new(), ..place.clone() };
            let said = self.place(&Place::Act { act: *act, place });
            short.extend(said.filter(|said| !said.is_empty() && !short.contains(said)));
        }
        let more = short.len().saturating_sub(PLACES_LISTED);
        short.truncate(PLACES_LISTED);
        let listed = short.join("; ");
        if more == 0 {
            return listed;
        }
        let message = Message::new("findings-places").with("places", listed).with("more", more);
        self.texts.say(&message)
    }

    /// What it concerns in words, and what can be shown of it.
    fn subject(&self, subject: &Subject) -> (String, Target) {
        let language = self.texts.language();
        match subject {
            Subject::Whole => (self.edition.short.get(language).to_owned(), Target::Nothing),
            Subject::Indicator(code) => {
                let title = self.edition.indicator(code).map(|one| one.title.get(language));
                let text = format!("{code}  {}", title.unwrap_or_default());
                (text, Target::Indicator(code.clone()))
            }
            Subject::Fact(code) => {
                let fact = self.edition.facts.iter().find(|fact| fact.code == *code);
                let title = fact.map_or("", |fact| fact.title.get(language));
                let target = fact.map_or(Target::Nothing, |fact| Target::Fact(fact.code.clone()));
                (format!("{code}  {title}"), target)
            }
            Subject::Measure(number) => {
                let measure = self.edition.measures.iter().find(|one| one.number == *number);
                let message = Message::new("findings-measure")
                    .with("number", number.as_str())
                    .with("title", measure.map_or("", |one| one.title.get(language)));
                (self.texts.say(&message), Target::Measure(number.clone()))
            }
            Subject::Financing(index) => {
                let item = self.edition.financing.get(*index);
                let named = item.and_then(|item| item.title.as_ref());
                let message = match item.and_then(|item| item.measure.as_ref()) {
                    Some(number) => {
                        Message::new("findings-money-measure").with("number", number.as_str())
                    }
                    None => Message::new("findings-money")
                        .with("title", named.map_or("", |title| title.get(language))),
                };
                (self.texts.say(&message).trim().to_owned(), Target::Financing)
            }
        }
    }

    /// A place in an act, with the act where there are several.
    fn place(&self, place: &Place) -> Option<String> {
        let Place::Act { act, place } = place else { return None };
        let said = words::place(place, self.texts);
        let act = self.edition.acts.get(*act).filter(|_| self.edition.acts.len() > 1);
        Some(match act {
            Some(act) => {
                let message =
                    Message::new("findings-place").with("place", said).with("date", act.date);
                self.texts.say(&message)
            }
            None => said,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::language::Language;
    use crate::programme::Library;

    fn list(programme: &str, wish: &Wish) -> List {
        let library = Library::built_in();
        let programme = library.get(programme).unwrap();
        let findings = check::programme(programme, &library);
        List::of(&findings, programme.latest(), wish, &Texts::new(Language::En))
    }

    #[test]
    fn both_orders_list_the_same() {
        let by_rule = list("turkistan-2020-2025", &Wish::default());
        let wish = Wish { grouping: Grouping::Act, ..Wish::default() };
        let by_act = list("turkistan-2020-2025", &wish);
        let sentences = |list: &List| {
            let entries = list.groups.iter().flat_map(|group| &group.entries);
            let mut all: Vec<_> = entries.map(|entry| entry.sentence.clone()).collect();
            all.sort();
            all
        };
        assert!(by_rule.total > 0);
        assert_eq!(sentences(&by_rule), sentences(&by_act));
        assert_eq!(by_rule.copied().lines().count(), by_rule.listed);
    }

    #[test]
    fn rules_and_words_narrow_the_list() {
        let all = list("concept-2023-2029", &Wish::default());
        let wish = Wish { rule: Some(Rule::Restated), ..Wish::default() };
        let some = list("concept-2023-2029", &wish);
        let count = all.rules.iter().find(|(rule, ..)| *rule == Rule::Restated).unwrap().2;
        assert_eq!((some.listed, some.total), (count, all.total));
        let found = list("concept-2023-2029", &Wish { filter: "ti-7 38".into(), ..wish });
        assert_eq!(found.groups[0].entries[0].target, Target::Indicator("TI-7".into()));
        assert!(found.groups[0].entries[0].sentence.contains("38.1"));
    }
}
