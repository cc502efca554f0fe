//! The help names every command and option, in three languages.

use crate::run::run;

const COMMANDS: [&str; 9] =
    ["programmes", "targets", "measures", "diff", "set", "values", "merge", "chart", "check"];

#[test]
fn the_help_lists_every_command_in_three_languages() {
    let mut seen = Vec::new();
    for language in ["kk", "ru", "en"] {
        for line in ["--help", "-h", "help"] {
            let ran = run(&format!("{line} --lang {language}"));
            assert_eq!((ran.code, ran.err.as_str()), (0, ""));
            for command in COMMANDS {
                assert!(ran.out.contains(&format!("\nnysana {command}")), "{command}");
            }
            assert!(!ran.out.contains('⟨'), "{}", ran.out);
            seen.push(ran.out);
        }
    }
    assert_eq!(seen[0], seen[2]);
    seen.dedup();
    assert_eq!(seen.len(), 3, "the languages differ");
}

#[test]
fn every_command_explains_itself() {
    for command in COMMANDS {
        for language in ["kk", "ru", "en"] {
            let asked = run(&format!("help {command} --lang {language}"));
            let option = run(&format!("{command} --help --lang {language}"));
            assert_eq!((asked.code, asked.err.as_str()), (0, ""));
            assert_eq!(asked.out, option.out);
            assert!(asked.out.starts_with(&format!("nysana {command}")), "{}", asked.out);
            assert!(!asked.out.contains('⟨'), "{}", asked.out);
        }
    }
    assert!(run("help targets").out.contains("--edition YYYY-MM-DD"));
}
