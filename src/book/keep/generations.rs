//! Earlier saves of a book: files in the folder `name.nysana.saves`, each a whole book as it stood
//! before it was saved anew, named after the moment when it was saved. Which of them stay is a rule
//! of moments alone; those that were kept on purpose (before an earlier save was taken back, before
//! someone else's file was taken) stay beside them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::disk::{beside, copy};
use super::store::ENDING;

/// How many of the latest saves stay.
pub const LATEST: usize = 10;

/// For how many days one save a day stays, and each that was kept on purpose.
pub const DAYS: i64 = 30;

/// What stands behind the moment in the name of one that was kept on purpose.
const KEPT: &str = "-kept";

/// How a moment is written in the name of a file, in universal time.
const NAME: &str = "%Y-%m-%dT%H%M%SZ";

/// One earlier save of a book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation {
    /// When it was saved.
    pub at: Timestamp,
    /// Its file.
    pub path: PathBuf,
    /// Whether it was kept on purpose.
    pub is_kept: bool,
}

/// Which of these moments stay, in the same order: the latest [`LATEST`], and the last of each of
/// the [`DAYS`] days that end with `today`, of which a day is one in `zone`. A moment of a later
/// day (a clock that was wrong) stays.
pub fn stays(moments: &[Timestamp], today: Date, zone: &TimeZone) -> Vec<bool> {
    let first = first_day(today);
    let mut order: Vec<(Timestamp, usize)> =
        moments.iter().enumerate().map(|(at, moment)| (*moment, at)).collect();
    order.sort_unstable();
    let mut stays = vec![false; moments.len()];
    let mut later: Option<Date> = None;
    for (rank, (moment, at)) in order.into_iter().rev().enumerate() {
        let day = zone.to_datetime(moment).date();
        let is_last_of_day = later != Some(day);
        later = Some(day);
        stays[at] = rank < LATEST || day > today || (is_last_of_day && day >= first);
    }
    stays
}

/// The first of the [`DAYS`] days that end with `today`.
fn first_day(today: Date) -> Date {
    today.checked_sub((DAYS - 1).days()).unwrap_or(Date::MIN)
}

/// The folder of the earlier saves of a book.
pub(super) fn folder_of(book: &Path) -> PathBuf {
    beside(book, ".saves")
}

/// The earlier saves of a book, the latest first. Also the one that former versions of the program
/// kept beside it.
pub fn generations(book: &Path) -> Vec<Generation> {
    let entries = fs::read_dir(folder_of(book)).into_iter().flatten().flatten();
    let mut found: Vec<Generation> = entries.filter_map(|entry| generation(entry.path())).collect();
    let previous = beside(book, ".previous");
    if let Some(at) = saved_at(&previous) {
        found.push(Generation { at, path: previous, is_kept: false });
    }
    found.sort_unstable_by(|one, two| two.cmp(one));
    found
}

fn generation(path: PathBuf) -> Option<Generation> {
    let name = path.file_name()?.to_str()?;
    let (moment, rest) = name.split_at_checked("2026-04-02T091403Z".len())?;
    let (number, ending) = rest.split_once('.')?;
    let kept = number.strip_prefix(KEPT);
    let (number, is_kept) = (kept.unwrap_or(number), kept.is_some());
    let is_numbered = number.is_empty() || number.strip_prefix('-')?.parse::<u32>().is_ok();
    let at = jiff::civil::DateTime::strptime(NAME, moment).ok()?.to_zoned(TimeZone::UTC).ok()?;
    (is_numbered && ending == ENDING).then(|| Generation { at: at.timestamp(), path, is_kept })
}

/// When a file was saved; `None` where there is no such file.
pub(super) fn saved_at(path: &Path) -> Option<Timestamp> {
    let about_file = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let at = about_file.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
    Some(at.unwrap_or(Timestamp::UNIX_EPOCH))
}

/// Keeps a file as it stands as an earlier save of a book. What is kept already is not kept twice.
///
/// # Errors
/// The system refuses.
pub(super) fn keep(book: &Path, file: &Path) -> io::Result<PathBuf> {
    let at = saved_at(file).unwrap_or(Timestamp::UNIX_EPOCH);
    fs::create_dir_all(folder_of(book))?;
    for path in names(book, at, "") {
        match fs::read(&path) {
            // Two saves in one second are rare, the same one asked for twice is not.
            Ok(known) if known == fs::read(file)? => return Ok(path),
            Ok(_) => {}
            Err(_) => {
                copy(file, &path)?;
                return Ok(path);
            }
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The names that an earlier save of a moment may have that is kept on purpose.
pub(super) fn kept_names(book: &Path, at: Timestamp) -> impl Iterator<Item = PathBuf> {
    names(book, at, KEPT)
}

fn names(book: &Path, at: Timestamp, mark: &str) -> impl Iterator<Item = PathBuf> {
    let folder = folder_of(book);
    let moment = format!("{}{mark}", at.strftime(NAME));
    let first = folder.join(format!("{moment}.{ENDING}"));
    let further = (2_u32..100).map(move |at| folder.join(format!("{moment}-{at}.{ENDING}")));
    std::iter::once(first).chain(further)
}

/// Deletes the earlier saves that do not stay.
pub(super) fn thin(book: &Path, now: Timestamp, zone: &TimeZone) {
    let folder = folder_of(book);
    let today = zone.to_datetime(now).date();
    let first = first_day(today);
    // Its name tells when it was changed last, which may be long before it was kept.
    let is_kept_still = |one: &Generation| {
        let since = saved_at(&one.path).map_or(one.at, |at| at.max(one.at));
        one.is_kept && zone.to_datetime(since).date() >= first
    };
    let mut all = generations(book);
    all.retain(|one| one.path.parent() == Some(&*folder) && !is_kept_still(one));
    let moments: Vec<Timestamp> = all.iter().map(|one| one.at).collect();
    let stays = stays(&moments, today, zone);
    for (one, _) in all.iter().zip(stays).filter(|(_, stays)| !stays) {
        // One too many does no harm.
        let _ = fs::remove_file(&one.path);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn moments() -> impl Strategy<Value = Vec<Timestamp>> {
        // Seconds before the end of the day, most of them lately; some from a clock that was wrong.
        let back = prop_oneof![3 => 0..200_000_i64, 3 => 0..5_000_000_i64, 1 => -200_000..0_i64];
        let end = TODAY.at(23, 59, 59, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
        prop::collection::vec(back, 0..60)
            .prop_map(move |back| back.into_iter().map(|back| end - back.seconds()).collect())
    }

    fn kept(moments: &[Timestamp]) -> Vec<Timestamp> {
        let stays = stays(moments, TODAY, &TimeZone::UTC);
        moments.iter().zip(stays).filter_map(|(one, stays)| stays.then_some(*one)).collect()
    }

    fn day(moment: Timestamp) -> Date {
        TimeZone::UTC.to_datetime(moment).date()
    }

    proptest! {
        #[test]
        fn the_latest_and_one_a_day_stay(moments in moments()) {
            let kept = kept(&moments);
            let mut sorted = moments.clone();
            sorted.sort_unstable();
            for latest in sorted.iter().rev().take(LATEST) {
                prop_assert!(kept.contains(latest));
            }
            let first = TODAY - 29.days();
            let days: BTreeSet<Date> = moments.iter().map(|one| day(*one)).collect();
            for day_of in days.iter().filter(|one| **one >= first) {
                let last = moments.iter().filter(|one| day(**one) == *day_of).max().unwrap();
                prop_assert!(kept.contains(last));
            }
            let future = moments.iter().filter(|one| day(**one) > TODAY).count();
            prop_assert!(kept.len() <= LATEST + 30 + future);
        }

        #[test]
        fn thinning_again_takes_no_more(moments in moments()) {
            let once = kept(&moments);
            prop_assert_eq!(kept(&once), once);
        }

        #[test]
        fn one_goes_for_one_that_comes(moments in moments(), back in 0..1000_i64) {
            let end = TODAY.at(23, 59, 59, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
            let mut with_new = kept(&moments);
            with_new.retain(|one| *one <= end);
            let before = with_new.len();
            with_new.push(end - back.seconds());
            prop_assert!(kept(&with_new).len() >= before, "at most one goes for one that comes");
        }
    }

    #[test]
    fn a_day_is_one_of_the_office() {
        // 19:30 and 20:30 in universal time are two days in Astana, and one in Greenwich.
        let zone = TimeZone::fixed(jiff::tz::offset(5));
        let at = |hour, minute| {
            let time = date(2026, 11, 10).at(hour, minute, 0, 0);
            time.to_zoned(TimeZone::UTC).unwrap().timestamp()
        };
        let mut moments = vec![at(18, 30), at(19, 30)];
        let later = TODAY.at(1, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
        moments.extend((0..10).map(|second| later + second.seconds()));
        let count =
            |zone: &TimeZone| stays(&moments, TODAY, zone).into_iter().filter(|x| *x).count();
        assert_eq!((count(&zone), count(&TimeZone::UTC)), (12, 11));
    }

    #[test]
    fn what_was_kept_on_purpose_stays_thirty_days_beside_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("a.nysana");
        fs::create_dir(folder_of(&book)).unwrap();
        let now = TODAY.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
        let put = |path: PathBuf, written: Timestamp| {
            let file = fs::File::create(&path).unwrap();
            file.set_modified(written.into()).unwrap();
            path
        };
        let hours = |count: i64| count.hours();
        // A book that nobody had changed for a year, kept a while ago.
        let changed = now - hours(365 * 24);
        let kept = put(kept_names(&book, changed).next().unwrap(), now - hours(20 * 24));
        let latest = (0..12).map(|at| now - at.seconds());
        let latest: Vec<_> =
            latest.map(|at| put(names(&book, at, "").next().unwrap(), at)).collect();
        thin(&book, now, &TimeZone::UTC);
        assert!(kept.exists());
        let stay = latest.iter().filter(|path| path.exists()).count();
        assert_eq!(stay, LATEST, "it takes no place of theirs");
        thin(&book, now + hours(11 * 24), &TimeZone::UTC);
        assert!(!kept.exists(), "not for ever");
    }

    #[test]
    fn names_are_read_back_and_others_are_none() {
        let at: Timestamp = "2026-04-02T09:14:03Z".parse().unwrap();
        for (mark, is_kept) in [("", false), (KEPT, true)] {
            for path in names(Path::new("a.nysana"), at, mark).take(3) {
                assert_eq!(generation(path.clone()), Some(Generation { at, path, is_kept }));
            }
        }
        for other in [
            "",
            "a.nysana",
            "2026-04-02T091403Z",
            "2026-13-02T091403Z.nysana",
            "2026-04-02T091403Zx.nysana",
            "2026-04-02T091403Z-keptx.nysana",
            "2026-04-02T091403Z.nysana.new",
        ] {
            assert_eq!(generation(other.into()), None, "{other}");
        }
    }
}
