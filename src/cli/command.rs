//! The table of commands: their names, operands, options and keys of their help.

use super::args::Args;
use super::{
    Context, Outcome, chart, check, diff, export, import, measures, merge, programmes, set,
    targets, template, values,
};

/// One command.
#[derive(Debug)]
pub(super) struct Command {
    /// As it is typed.
    pub(super) name: &'static str,
    /// What it is about, by name, in order.
    pub(super) operands: &'static [&'static str],
    /// Whether there may be more of the last operand.
    pub(super) more: bool,
    /// The options, in the order of the help.
    pub(super) options: &'static [Opt],
    /// Key of its line in the list of commands.
    pub(super) summary: &'static str,
    /// Key of what else is to be known.
    pub(super) details: &'static str,
    pub(super) run: fn(&Args, &Context<'_>) -> Outcome,
}

/// One option of a command.
#[derive(Debug)]
pub(super) struct Opt {
    /// As it is typed, without hyphens.
    pub(super) name: &'static str,
    /// Name of its value; none: it takes no value.
    pub(super) value: Option<&'static str>,
    /// Whether the command needs it.
    pub(super) required: bool,
    /// Key of its line in the help.
    pub(super) about: &'static str,
}

impl Opt {
    const fn needed(name: &'static str, value: &'static str, about: &'static str) -> Self {
        Self { name, value: Some(value), required: true, about }
    }

    const fn with(name: &'static str, value: &'static str, about: &'static str) -> Self {
        Self { name, value: Some(value), required: false, about }
    }

    const fn flag(name: &'static str, about: &'static str) -> Self {
        Self { name, value: None, required: false, about }
    }
}

const EDITION: Opt = Opt::with("edition", "YYYY-MM-DD", "cli-option-edition");

const PROGRAMME: Opt = Opt::with("programme", "PROGRAMME", "cli-option-programme");
const MARK: Opt = Opt::with("mark", "comma|point", "cli-option-mark");

/// The option that every command has.
pub(super) const LANG: Opt = Opt::with("lang", "kk|ru|en", "cli-option-lang");

/// All commands, in the order of the help.
pub(super) const COMMANDS: &[Command] = &[
    Command {
        name: "programmes",
        operands: &[],
        more: false,
        options: &[],
        summary: "cli-programmes",
        details: "cli-programmes.details",
        run: programmes::run,
    },
    Command {
        name: "targets",
        operands: &["PROGRAMME"],
        more: false,
        options: &[EDITION, Opt::flag("all", "cli-option-all")],
        summary: "cli-targets",
        details: "cli-targets.details",
        run: targets::run,
    },
    Command {
        name: "measures",
        operands: &["PROGRAMME"],
        more: false,
        options: &[EDITION],
        summary: "cli-measures",
        details: "cli-measures.details",
        run: measures::run,
    },
    Command {
        name: "diff",
        operands: &["PROGRAMME", "DATE", "DATE"],
        more: false,
        options: &[],
        summary: "cli-diff",
        details: "cli-diff.details",
        run: diff::run,
    },
    Command {
        name: "set",
        operands: &["BOOK"],
        more: false,
        options: &[
            Opt::needed("code", "CODE", "cli-option-code"),
            Opt::with("series", "SERIES", "cli-option-series"),
            Opt::needed("territory", "TERRITORY", "cli-option-territory"),
            Opt::needed("year", "YEAR", "cli-option-year"),
            Opt::needed("value", "VALUE", "cli-option-value"),
            Opt::with("new", "PROGRAMME", "cli-option-new"),
            PROGRAMME,
            Opt::flag("own", "cli-option-own"),
        ],
        summary: "cli-set",
        details: "cli-set.details",
        run: set::run,
    },
    Command {
        name: "values",
        operands: &["BOOK"],
        more: false,
        options: &[PROGRAMME, Opt::flag("own", "cli-option-own-only")],
        summary: "cli-values",
        details: "cli-values.details",
        run: values::run,
    },
    Command {
        name: "template",
        operands: &["BOOK", "FILE"],
        more: false,
        options: &[
            Opt::with("territory", "TERRITORY", "cli-option-template-territory"),
            Opt::flag("by-indicator", "cli-option-by-indicator"),
            PROGRAMME,
        ],
        summary: "cli-template",
        details: "cli-template.details",
        run: template::run,
    },
    Command {
        name: "import",
        operands: &["BOOK", "FILE"],
        more: false,
        options: &[
            Opt::with("new", "PROGRAMME", "cli-option-new"),
            PROGRAMME,
            MARK,
            Opt::with("prefer", "theirs|ours", "cli-option-import-prefer"),
        ],
        summary: "cli-import",
        details: "cli-import.details",
        run: import::run,
    },
    Command {
        name: "export",
        operands: &["BOOK", "FILE"],
        more: false,
        options: &[PROGRAMME, Opt::flag("excel", "cli-option-excel")],
        summary: "cli-export",
        details: "cli-export.details",
        run: export::run,
    },
    Command {
        name: "merge",
        operands: &["BOOK", "OTHER"],
        more: true,
        options: &[MARK, Opt::with("prefer", "theirs|ours|newer", "cli-option-prefer")],
        summary: "cli-merge",
        details: "cli-merge.details",
        run: merge::run,
    },
    Command {
        name: "chart",
        operands: &["BOOK-or-PROGRAMME"],
        more: false,
        options: &[
            Opt::needed("code", "CODE", "cli-option-code"),
            Opt::needed("out", "FILE", "cli-option-out"),
            Opt::with("territory", "TERRITORY", "cli-option-territory-of-book"),
            Opt::with("year", "YEAR", "cli-option-year-said"),
            EDITION,
            PROGRAMME,
            Opt::with("date", "YYYY-MM-DD", "cli-option-date"),
        ],
        summary: "cli-chart",
        details: "cli-chart.details",
        run: chart::run,
    },
    Command {
        name: "check",
        operands: &["FILE-or-PROGRAMME"],
        more: true,
        options: &[],
        summary: "cli-check",
        details: "cli-check.details",
        run: check::run,
    },
];

impl Command {
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.name == name)
    }

    /// The option of a name; `--lang` is in every command.
    pub(super) fn option(&self, name: &str) -> Option<&'static Opt> {
        let known = self.options.iter().chain([&LANG]);
        known.into_iter().find(|option| option.name == name)
    }

    /// How it is typed: `nysana targets PROGRAMME [--edition YYYY-MM-DD] [--all]`.
    pub(super) fn usage(&self) -> String {
        let mut usage = format!("nysana {}", self.name);
        for operand in self.operands {
            usage += &format!(" {operand}");
        }
        if self.more {
            usage += "…";
        }
        for option in self.options {
            let typed = option.typed();
            usage += &if option.required { format!(" {typed}") } else { format!(" [{typed}]") };
        }
        usage
    }
}

impl Opt {
    /// How it is typed: `--edition YYYY-MM-DD`.
    pub(super) fn typed(&self) -> String {
        match self.value {
            Some(value) => format!("--{} {value}", self.name),
            None => format!("--{}", self.name),
        }
    }
}
