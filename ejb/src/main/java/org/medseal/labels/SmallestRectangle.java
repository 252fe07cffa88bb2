package org.medseal.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rectangle of least area around some points: one of its sides lies on a side of their convex hull. */
final class SmallestRectangle {
    private SmallestRectangle() {}

    /** Null where the points lie on one line. */
    static Patch around(List<double[]> points) {
        List<double[]> hull = hull(points);
        Patch best = null;
        for (int i = 0; i < hull.size(); i++) {
            double[] from = hull.get(i);
            double[] to = hull.get((i + 1) % hull.size());
            double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
            // a side of some pixels says nothing of the direction; it is but the step of a slanting line
            if (length > 0) {
                Patch patch = along(hull, (to[0] - from[0]) / length, (to[1] - from[1]) / length);
                if (best == null || patch.width() * patch.height() < best.width() * best.height()) {
                    best = patch;
                }
            }
        }
        return best;
    }

    private static Patch along(List<double[]> hull, double ux, double uy) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] point : hull) {
            double along = point[0] * ux + point[1] * uy;
            double across = -point[0] * uy + point[1] * ux;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        return new Patch(left * ux - top * uy, left * uy + top * ux, ux, uy, right - left, bottom - top);
    }

    /** Andrew's monotone chain. */
    private static List<double[]> hull(List<double[]> points) {
        List<double[]> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.<double[]>comparingDouble(point -> point[0]).thenComparingDouble(point -> point[1]));
        List<double[]> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = hull.size();
            for (int i = 0; i < sorted.size(); i++) {
                double[] point = sorted.get(pass == 0 ? i : sorted.size() - 1 - i);
                while (hull.size() >= start + 2
                        && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(point);
            }
            hull.remove(hull.size() - 1);
        }
        return hull;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
