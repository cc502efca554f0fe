//! The outline of a mesh of one colour: egui fills areas with triangles, and a file with a path
//! around them, which has no seams.

use std::collections::{BTreeMap, HashMap};

use egui::epaint::{Mesh, WHITE_UV};
use egui::{Color32, Pos2, TextureId};
use tiny_skia::Path;

use super::path::Pen;

/// Why a mesh has no outline to fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoOutline {
    /// It shows a picture.
    Image,
    /// Its corners have different colours.
    Gradient,
}

/// The outline of a mesh and its colour; no path where it covers nothing.
pub fn outline(mesh: &Mesh) -> Result<(Option<Path>, Color32), NoOutline> {
    let is_plain = |mesh: &Mesh| mesh.vertices.iter().all(|vertex| vertex.uv == WHITE_UV);
    if mesh.texture_id != TextureId::default() || !is_plain(mesh) {
        return Err(NoOutline::Image);
    }
    let Some(color) = mesh.vertices.first().map(|vertex| vertex.color) else {
        return Ok((None, Color32::TRANSPARENT));
    };
    if mesh.vertices.iter().any(|vertex| vertex.color != color) {
        return Err(NoOutline::Gradient);
    }
    Ok((path(&loops(mesh)), color))
}

fn path(loops: &[Vec<Pos2>]) -> Option<Path> {
    let mut pen = Pen::default();
    for points in loops {
        pen.polyline(points, true);
    }
    pen.finish()
}

/// The edges that only one triangle has, walked clockwise around what is covered.
fn loops(mesh: &Mesh) -> Vec<Vec<Pos2>> {
    let (corners, triangles) = welded(mesh);
    // Edge from → to, without those that a neighbour walks the other way.
    let mut edges: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for [a, b, c] in triangles {
        for (from, to) in [(a, b), (b, c), (c, a)] {
            match edges.get_mut(&(to, from)) {
                Some(count) if *count > 0 => *count -= 1,
                _ => *edges.entry((from, to)).or_default() += 1,
            }
        }
    }
    edges.retain(|_, count| *count > 0);
    let mut found = Vec::new();
    while let Some((&(start, mut at), _)) = edges.first_key_value() {
        take(&mut edges, (start, at));
        let mut points = vec![corners[start]];
        while at != start {
            points.push(corners[at]);
            let next = edges.range((at, 0)..=(at, usize::MAX)).next().map(|(edge, _)| edge.1);
            // Each corner has as many edges in as out, so a walk always comes back.
            let Some(next) = next else { break };
            take(&mut edges, (at, next));
            at = next;
        }
        found.push(points);
    }
    found
}

fn take(edges: &mut BTreeMap<(usize, usize), usize>, edge: (usize, usize)) {
    if let Some(count) = edges.get_mut(&edge) {
        *count -= 1;
        if *count == 0 {
            edges.remove(&edge);
        }
    }
}

/// Corners without repetition, and the triangles between them that cover something, clockwise.
fn welded(mesh: &Mesh) -> (Vec<Pos2>, Vec<[usize; 3]>) {
    let mut numbers = HashMap::new();
    let mut corners = Vec::new();
    let number_of = |vertex: &egui::epaint::Vertex| {
        let at = (vertex.pos.x.to_bits(), vertex.pos.y.to_bits());
        *numbers.entry(at).or_insert_with(|| {
            corners.push(vertex.pos);
            corners.len() - 1
        })
    };
    let numbers: Vec<usize> = mesh.vertices.iter().map(number_of).collect();
    let number = |index: &u32| numbers.get(*index as usize).copied();
    let triangles = mesh.indices.chunks_exact(3).filter_map(|triangle| {
        let [a, b, c] = [number(&triangle[0])?, number(&triangle[1])?, number(&triangle[2])?];
        let (one, other) = (corners[b] - corners[a], corners[c] - corners[a]);
        let area = one.x * other.y - one.y * other.x;
        match area {
            area if area > 0.0 => Some([a, b, c]),
            area if area < 0.0 => Some([a, c, b]),
            _ => None,
        }
    });
    let triangles = triangles.collect();
    (corners, triangles)
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    fn strip(points: &[(f32, f32)]) -> Mesh {
        let mut mesh = Mesh::default();
        for (x, y) in points {
            mesh.colored_vertex(pos2(*x, *y), Color32::RED);
        }
        for index in 2..points.len() as u32 {
            mesh.add_triangle(index - 2, index - 1, index);
        }
        mesh
    }

    #[test]
    fn the_outline_leaves_the_edges_between_triangles_out() {
        let mesh = strip(&[(0.0, 0.0), (0.0, 9.0), (5.0, 0.0), (5.0, 9.0), (9.0, 0.0), (9.0, 9.0)]);
        let loops = loops(&mesh);
        assert_eq!(loops.len(), 1);
        assert_eq!(loops[0].len(), 6);
        let (path, color) = outline(&mesh).unwrap();
        assert_eq!(color, Color32::RED);
        assert_eq!(path.unwrap().bounds().right(), 9.0);
    }

    #[test]
    fn areas_apart_are_loops_of_their_own() {
        let mut mesh = strip(&[(0.0, 0.0), (0.0, 9.0), (5.0, 0.0)]);
        mesh.append(strip(&[(20.0, 0.0), (29.0, 9.0), (29.0, 0.0)]));
        assert_eq!(loops(&mesh).len(), 2);
    }

    #[test]
    fn several_colours_and_pictures_have_no_outline() {
        let mut mesh = strip(&[(0.0, 0.0), (0.0, 9.0), (5.0, 0.0)]);
        mesh.vertices[1].color = Color32::BLUE;
        assert_eq!(outline(&mesh), Err(NoOutline::Gradient));
        mesh.texture_id = TextureId::User(1);
        assert_eq!(outline(&mesh), Err(NoOutline::Image));
    }
}
