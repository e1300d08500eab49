package org.fenghuo.feeds.county;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats: the same seed and names throw the same numbers on every machine. */
final class Dice {
    private static final int POISSON_PIECE = 20;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice for one purpose, independent of those for any other. */
    static Dice of(long seed, Object... purpose) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (char c : List.of(purpose).toString().toCharArray()) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return new Dice(new SplittableRandom(hash));
    }

    Dice fork() {
        return new Dice(random.split());
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    double share() {
        return random.nextDouble();
    }

    /** A whole number from the lowest to the highest, both included. */
    int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Sixteen hexadecimal digits. */
    String pseudonym() {
        return "%016x".formatted(random.nextLong());
    }

    /** A waiting time with this mean, cut at six times the mean. */
    double waiting(double mean) {
        return Math.min(-mean * Math.log(1 - random.nextDouble()), 6 * mean);
    }

    /** A Poisson count; a large mean is the sum of small ones, so no approximation is needed. */
    int poisson(double mean) {
        int count = 0;
        double left = mean;
        while (left > POISSON_PIECE) {
            count += smallPoisson(POISSON_PIECE);
            left -= POISSON_PIECE;
        }
        return count + smallPoisson(left);
    }

    /** Knuth, The Art of Computer Programming, volume 2, 3.4.1. */
    private int smallPoisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
