package org.fourthousand.review.calibration;

import java.util.List;
import org.fourthousand.review.calibration.Panels.Seat;
import org.jspecify.annotations.Nullable;

/** How far the experts of a round agree. */
final class Agreement {

    private Agreement() {}

    /**
     * Krippendorff's α for interval data: 1 − D_o / D_e, where D_o is the mean squared difference within projects and D_e the
     * one among all scores, each pair weighted by 1 / (n_u − 1) in its project; projects with one score do not count.
     * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011, section E with
     * δ² = (c − k)². Through α = 1 − (N − 1) · Σ_u [n_u Σ x² − (Σ x)²] / (n_u − 1) ÷ [N Σ x² − (Σ x)²].
     *
     * @return 1 at best, 0 for chance; null when nothing can be compared or nothing varies
     */
    static @Nullable Double alpha(Panels panels) {
        double within = 0;
        double sum = 0;
        double squares = 0;
        long scores = 0;
        double centre = mean(panels.all());
        for (var panel : panels.all()) {
            if (panel.size() > 1) {
                double panelSum = panel.stream()
                        .mapToDouble(seat -> seat.points() - centre)
                        .sum();
                double panelSquares = panel.stream()
                        .mapToDouble(seat -> square(seat.points() - centre))
                        .sum();
                within += (panel.size() * panelSquares - square(panelSum)) / (panel.size() - 1);
                sum += panelSum;
                squares += panelSquares;
                scores += panel.size();
            }
        }
        double among = scores * squares - square(sum);
        return among <= 0 ? null : 1 - (scores - 1) * within / among;
    }

    /**
     * The intraclass correlations of the one-way random model, for panels of different experts.
     *
     * @param single ICC(1,1): of one expert's score
     * @param panel ICC(1,k): of the mean of a panel of the usual size
     */
    record Icc(double single, double panel) {}

    /**
     * ICC(1,1) = (BMS − WMS) / (BMS + (k − 1) WMS) and ICC(1,k) = (BMS − WMS) / BMS, from the mean squares between and within
     * projects: P. E. Shrout and J. L. Fleiss, "Intraclass correlations: uses in assessing rater reliability", Psychological
     * Bulletin 86(2), 1979. For panels of different sizes k is k₀ = (N − Σ n_i² / N) / (I − 1), as in G. W. Snedecor and
     * W. G. Cochran, "Statistical Methods", on unequal samples.
     *
     * @return null with fewer than two projects, without repeated scores, or when nothing varies between projects
     */
    static @Nullable Icc icc(Panels panels) {
        double scores = panels.size();
        int projects = panels.all().size();
        if (projects < 2 || scores <= projects) {
            return null;
        }
        double grand = mean(panels.all());
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (var panel : panels.all()) {
            double mean = mean(List.of(panel));
            between += panel.size() * square(mean - grand);
            within += panel.stream()
                    .mapToDouble(seat -> square(seat.points() - mean))
                    .sum();
            squaredSizes += square(panel.size());
        }
        double betweenMean = between / (projects - 1);
        double withinMean = within / (scores - projects);
        double size = (scores - squaredSizes / scores) / (projects - 1);
        double total = betweenMean + (size - 1) * withinMean;
        return betweenMean <= 0 || total <= 0
                ? null
                : new Icc((betweenMean - withinMean) / total, (betweenMean - withinMean) / betweenMean);
    }

    private static double mean(List<List<Seat>> panels) {
        return panels.stream()
                .flatMap(List::stream)
                .mapToDouble(Seat::points)
                .average()
                .orElse(0);
    }

    private static double square(double value) {
        return value * value;
    }
}
