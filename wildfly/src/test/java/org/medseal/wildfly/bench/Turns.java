package org.medseal.wildfly.bench;

/** Two works in turns, so that both meet the same machine. */
record Turns(double seconds, double ceiling) {

    /** Seconds of the fastest round of each. */
    static Turns of(int rounds, Bench.Work work, Bench.Work ceiling) throws Exception {
        double fastest = Double.MAX_VALUE;
        double fastestCeiling = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            fastest = Math.min(fastest, Bench.best(1, work));
            fastestCeiling = Math.min(fastestCeiling, Bench.best(1, ceiling));
        }
        return new Turns(fastest, fastestCeiling);
    }
}
