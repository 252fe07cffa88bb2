package org.medseal.labels;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import java.util.ArrayList;
import java.util.List;

/** Where on a picture a symbol was read: some points that lie in it, and for a matrix the box around it. */
final class Place {
    private static final int BETWEEN = 400;
    /** What a reader tells of a QR code are the middles of three corners, a sixth of the side within. */
    private static final double WIDER = 0.3;

    private final List<double[]> points = new ArrayList<>();
    private double left = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    private Place() {}

    static Place of(Patch patch) {
        Place place = new Place();
        place.points.add(new double[] {patch.centreX(), patch.centreY()});
        return place;
    }

    static Place of(Result result) {
        Place place = new Place();
        List<double[]> told = new ArrayList<>();
        for (ResultPoint point : result.getResultPoints()) {
            if (point != null) {
                told.add(new double[] {point.getX(), point.getY()});
            }
        }
        if (told.size() == 2) {
            place.line(told.get(0), told.get(1));
        } else if (told.size() > 2) {
            told.forEach(place::widen);
        }
        return place;
    }

    /** A line of bars was read along this line. */
    private void line(double[] from, double[] to) {
        for (int i = 0; i <= BETWEEN; i++) {
            double share = (double) i / BETWEEN;
            points.add(new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])});
        }
    }

    private void widen(double[] point) {
        left = Math.min(left, point[0]);
        right = Math.max(right, point[0]);
        top = Math.min(top, point[1]);
        bottom = Math.max(bottom, point[1]);
    }

    /** Whether the patch is this symbol, a part of it, or it and what stands beside it. */
    boolean concerns(Patch patch) {
        double centreX = (left + right) / 2;
        double centreY = (top + bottom) / 2;
        double reach = 0.5 + WIDER;
        boolean inBox = left < right
                && (Math.abs(patch.centreX() - centreX) < reach * (right - left)
                                && Math.abs(patch.centreY() - centreY) < reach * (bottom - top)
                        || patch.holds(centreX, centreY));
        return inBox || points.stream().anyMatch(point -> patch.holds(point[0], point[1]));
    }
}
