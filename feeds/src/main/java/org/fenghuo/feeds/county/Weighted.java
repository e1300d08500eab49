package org.fenghuo.feeds.county;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Choices that come up as often as they weigh. */
final class Weighted<T> {
    private final List<T> choices;
    private final double[] upTo;

    private Weighted(List<T> choices, double[] upTo) {
        this.choices = choices;
        this.upTo = upTo;
    }

    static <T> Weighted<T> by(List<T> choices, ToDoubleFunction<T> weight) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to choose from");
        }
        double[] upTo = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(choices.get(i));
            upTo[i] = sum;
        }
        return new Weighted<>(List.copyOf(choices), upTo);
    }

    /** Choices from text such as {@code tb_pos:55;tb_neg:45}. */
    static Weighted<String> parse(String text) {
        List<String> names = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (String choice : text.split(";", -1)) {
            int colon = choice.lastIndexOf(':');
            names.add(choice.substring(0, colon));
            weights.add(Double.valueOf(choice.substring(colon + 1)));
        }
        return by(names, name -> weights.get(names.indexOf(name)));
    }

    T pick(Dice dice) {
        double at = dice.share() * upTo[upTo.length - 1];
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return choices.get(i);
    }
}
