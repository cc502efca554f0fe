//! Where words beside lines stand, so that they cover neither lines nor each other. Pure.

use egui::{Pos2, Rect, Vec2, vec2};

/// Between two points that stand for a line.
const SAMPLE_EVERY: f32 = 5.0;
/// A line or marker keeps words this far away.
const THICKNESS: f32 = 3.0;

/// What is in the way of words.
#[derive(Clone, Debug, Default)]
pub(super) struct Obstacles(Vec<Rect>);

impl Obstacles {
    /// A line through these places.
    pub fn add_line(&mut self, places: &[Pos2]) {
        for pair in places.windows(2) {
            let length = pair[0].distance(pair[1]);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a chart is small"
            )]
            let steps = (length / SAMPLE_EVERY).ceil().clamp(1.0, 1000.0) as u16;
            let samples = (0..=steps)
                .map(|step| pair[0] + (pair[1] - pair[0]) * (f32::from(step) / f32::from(steps)));
            self.0.extend(samples.map(|at| Rect::from_center_size(at, Vec2::splat(THICKNESS))));
        }
    }

    /// Words or a marker.
    pub fn add(&mut self, rect: Rect) {
        self.0.push(rect);
    }

    /// How much of a rectangle is covered, in square points.
    fn cover(&self, rect: Rect) -> f32 {
        let area = |other: &Rect| {
            let both = rect.intersect(*other);
            if both.is_positive() { both.area() } else { 0.0 }
        };
        self.0.iter().map(area).sum()
    }

    /// The best place for words of a size beside one of some points: above, below, right or left
    /// of it, the first point rather than the next. What leaves `within` counts as covered, and what is far from its point costs too.
    ///
    /// None where even the best costs more than `limit`: unreadable words are left out.
    pub fn place(
        &self,
        size: Vec2,
        beside: &[Pos2],
        distance: Vec2,
        within: Rect,
        limit: f32,
    ) -> Option<Rect> {
        let up = vec2(0.0, -distance.y - size.y / 2.0);
        let side = vec2(distance.x + size.x / 2.0, 0.0);
        let lean = vec2(size.x / 2.0, 0.0);
        let offsets = [
            (up, 0.0),
            (-up, 1.0),
            (side, 2.0),
            (-side, 2.0),
            (up + lean, 4.0),
            (lean - up, 4.0),
            (up - lean, 4.0),
            (-up - lean, 4.0),
            (up * 1.8, 30.0),
            (up * -1.8, 30.0),
        ];
        let places = offsets.iter().flat_map(|(offset, effort)| {
            let place = move |point: &Pos2| Rect::from_center_size(*point + *offset, size);
            let later = (0_u8..).map(|nth| 1.5 * f32::from(nth));
            beside.iter().zip(later).map(move |(point, later)| (place(point), *effort + later))
        });
        self.best(places, within, limit)
    }

    /// The place that costs least; each comes with a cost of its own. The earlier of two equals.
    pub fn best(
        &self,
        places: impl IntoIterator<Item = (Rect, f32)>,
        within: Rect,
        limit: f32,
    ) -> Option<Rect> {
        let cost = |rect: Rect| {
            let inside = rect.intersect(within);
            let inside = if inside.is_positive() { inside.area() } else { 0.0 };
            self.cover(rect) + 4.0 * (rect.area() - inside)
        };
        let costs = places.into_iter().map(|(rect, own)| (cost(rect) + own, rect));
        let best = costs.min_by(|one, next| one.0.total_cmp(&next.0));
        best.filter(|(cost, _)| *cost <= limit).map(|(_, rect)| rect)
    }
}

/// Moves spans of given heights apart, each as near to its middle as the others let it, within a
/// range. Gives the middles, in the order given.
pub(super) fn spread(wanted: &[(f32, f32)], range: (f32, f32)) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|one, next| wanted[*one].0.total_cmp(&wanted[*next].0));
    let mut middles: Vec<f32> = wanted.iter().map(|(middle, _)| *middle).collect();
    let mut from = range.0;
    for &at in &order {
        let half = wanted[at].1 / 2.0;
        middles[at] = middles[at].max(from + half);
        from = middles[at] + half;
    }
    let mut to = range.1;
    for &at in order.iter().rev() {
        let half = wanted[at].1 / 2.0;
        middles[at] = middles[at].min(to - half);
        to = middles[at] - half;
    }
    middles
}

#[cfg(test)]
mod tests {
    use egui::pos2;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn spread_labels_do_not_overlap_where_there_is_room(
            wanted in proptest::collection::vec((0.0..300.0_f32, 10.0..30.0_f32), 1..8),
        ) {
            let middles = spread(&wanted, (0.0, 300.0));
            let mut spans: Vec<_> = middles
                .iter()
                .zip(&wanted)
                .map(|(middle, (_, height))| (middle - height / 2.0, middle + height / 2.0))
                .collect();
            spans.sort_by(|one, next| one.0.total_cmp(&next.0));
            prop_assert!(spans.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 0.01), "{spans:?}");
            prop_assert!(spans.iter().all(|span| span.0 >= -0.01 && span.1 <= 300.01), "{spans:?}");
        }
    }

    #[test]
    fn words_stand_where_no_line_goes() {
        let mut obstacles = Obstacles::default();
        obstacles.add_line(&[pos2(0.0, 40.0), pos2(100.0, 40.0)]);
        let within = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        let placed = obstacles
            .place(vec2(20.0, 10.0), &[pos2(50.0, 50.0)], Vec2::splat(6.0), within, 50.0)
            .unwrap();
        assert!(placed.top() > 50.0, "{placed:?}");
    }
}
