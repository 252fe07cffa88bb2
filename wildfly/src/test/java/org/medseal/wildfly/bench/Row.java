package org.medseal.wildfly.bench;

/**
 * One line of the table.
 *
 * @param stored how many items were stored already, or 0 where that does not matter
 * @param rate as measured
 * @param ceiling what it is held against, measured in the same run
 * @param goal the ratio of both that is wanted
 * @param lessIsBetter where the ratio has to stay below the goal
 */
record Row(
        String path,
        long stored,
        double rate,
        String unit,
        String against,
        double ceiling,
        double goal,
        boolean lessIsBetter) {
    Row(String path, long stored, double rate, String unit, String against, double ceiling, double goal) {
        this(path, stored, rate, unit, against, ceiling, goal, false);
    }

    double ratio() {
        return rate / ceiling;
    }

    boolean isMet() {
        return lessIsBetter ? ratio() <= goal : ratio() >= goal;
    }
}
