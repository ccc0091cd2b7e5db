package org.fourthousand.review.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The additive model of rater effects: y_ij = θ_i + b_j + e_ij, with θ_i the project's adjusted score and b_j the expert's
 * leniency (negative: severity), Σ b = 0 in each group of experts who can be compared; fitted by ordinary least squares.
 * D. N. M. de Gruijter, "Two simple models for rater effects", Applied Psychological Measurement 8(2), 1984; W. M. Houston,
 * M. R. Raymond and J. C. Svec, "Adjustments for rater effects in performance assessment", Applied Psychological Measurement
 * 15(4), 1991. The projects are eliminated as the treatments of an incomplete block design are (the experts being blocks),
 * which leaves S b = q with S = D_experts − N′ D_projects⁻¹ N; S⁺ = (S + J)⁻¹ − J with J the averaging inside groups.
 */
final class SeverityModel {

    private static final double CONFIDENCE = 0.95;
    private static final double SUSPICION = 0.05;

    private final Panels panels;
    private final RealMatrix covariance;
    private final double[] leniency;
    private final double[] typical;
    private final double[] adjusted;
    private final double[] residualSquares;
    private final double[] residualFreedom;
    private final double freedom;
    private final double variance;

    private SeverityModel(Panels panels) {
        this.panels = panels;
        this.covariance = generalisedInverse();
        this.leniency = covariance.operate(rightSide());
        this.typical = medians();
        this.adjusted = new double[panels.projects().size()];
        for (int project = 0; project < adjusted.length; project++) {
            adjusted[project] = panels.panel(project).stream()
                    .mapToDouble(seat -> seat.points() - leniency[seat.expert()])
                    .average()
                    .orElse(0);
        }
        this.residualSquares = new double[leniency.length];
        this.residualFreedom = new double[leniency.length];
        this.freedom = panels.size() - (adjusted.length + leniency.length - panels.groups());
        sumResiduals();
        this.variance = freedom > 0 ? Arrays.stream(residualSquares).sum() / freedom : Double.NaN;
    }

    /** Fits it. Time grows with the cube of the number of experts; 2,000 of them take seconds. */
    static SeverityModel of(Panels panels) {
        return new SeverityModel(panels);
    }

    private RealMatrix generalisedInverse() {
        int experts = panels.experts().size();
        var sizes = new double[panels.groups()];
        for (int expert = 0; expert < experts; expert++) {
            sizes[panels.groupOf(expert)]++;
        }
        var reduced = MatrixUtils.createRealMatrix(experts, experts);
        for (var panel : panels.all()) {
            for (var one : panel) {
                reduced.addToEntry(one.expert(), one.expert(), 1);
                for (var other : panel) {
                    reduced.addToEntry(one.expert(), other.expert(), -1.0 / panel.size());
                }
            }
        }
        addAveraging(reduced, sizes, 1);
        var inverse =
                new CholeskyDecomposition(reduced, 1e-9, 1e-12).getSolver().getInverse();
        addAveraging(inverse, sizes, -1);
        return inverse;
    }

    private void addAveraging(RealMatrix matrix, double[] sizes, int sign) {
        for (int one = 0; one < matrix.getRowDimension(); one++) {
            for (int other = 0; other < matrix.getColumnDimension(); other++) {
                if (panels.groupOf(one) == panels.groupOf(other)) {
                    matrix.addToEntry(one, other, sign / sizes[panels.groupOf(one)]);
                }
            }
        }
    }

    private double[] medians() {
        var medians = new double[panels.groups()];
        for (int group = 0; group < medians.length; group++) {
            int asked = group;
            var sorted = IntStream.range(0, leniency.length)
                    .filter(expert -> panels.groupOf(expert) == asked)
                    .mapToDouble(expert -> leniency[expert])
                    .sorted()
                    .toArray();
            medians[group] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
        return medians;
    }

    private double[] rightSide() {
        var right = new double[panels.experts().size()];
        for (var panel : panels.all()) {
            double mean =
                    panel.stream().mapToDouble(Panels.Seat::points).average().orElse(0);
            panel.forEach(seat -> right[seat.expert()] += seat.points() - mean);
        }
        return right;
    }

    private void sumResiduals() {
        for (int project = 0; project < adjusted.length; project++) {
            for (var seat : panels.panel(project)) {
                double residual = seat.points() - adjusted[project] - leniency[seat.expert()];
                residualSquares[seat.expert()] += residual * residual;
                residualFreedom[seat.expert()] += 1 - leverage(project, seat.expert());
            }
        }
    }

    /** Of one score on its own fit: 1/n + u′ S⁺ u with u = e_j − the panel's average. */
    private double leverage(int project, int expert) {
        double size = panels.panel(project).size();
        double toAll = panels.panel(project).stream()
                .mapToDouble(seat -> covariance.getEntry(expert, seat.expert()))
                .sum();
        return 1 / size + covariance.getEntry(expert, expert) - 2 * toAll / size + amongPanel(project);
    }

    private double amongPanel(int project) {
        double size = panels.panel(project).size();
        double sum = 0;
        for (var one : panels.panel(project)) {
            for (var other : panels.panel(project)) {
                sum += covariance.getEntry(one.expert(), other.expert());
            }
        }
        return sum / (size * size);
    }

    /** θ of a project, points. */
    double adjusted(int project) {
        return adjusted[project];
    }

    /** Standard error of θ, points: σ √(1/n + mean of S⁺ over the panel); NaN when no freedom is left. */
    double standardError(int project) {
        return Math.sqrt(variance * (1.0 / panels.panel(project).size() + amongPanel(project)));
    }

    /** Half of the 95 % confidence interval of θ, by Student's t; NaN when no freedom is left. */
    double margin(int project) {
        return freedom > 0
                ? new TDistribution(freedom).inverseCumulativeProbability(0.5 + CONFIDENCE / 2) * standardError(project)
                : Double.NaN;
    }

    /** b of an expert, points; above zero is lenient. */
    double leniency(int expert) {
        return leniency[expert];
    }

    double standardErrorOfLeniency(int expert) {
        return Math.sqrt(variance * covariance.getEntry(expert, expert));
    }

    /** σ², points squared; NaN when no freedom is left. */
    double residualVariance() {
        return variance;
    }

    /** Scores less what is estimated. */
    double freedom() {
        return freedom;
    }

    /**
     * Whether the leniency lies outside of what chance gives among so many experts: |t| at 5 %, Bonferroni over experts. Held
     * against the median of the group, not its mean: one harsh expert moves the mean, and would make the others look lenient.
     */
    boolean isBiased(int expert) {
        double error = standardErrorOfLeniency(expert);
        return freedom > 0
                && error > 0
                && Math.abs(leniency[expert] - typical[panels.groupOf(expert)]) / error
                        > new TDistribution(freedom)
                                .inverseCumulativeProbability(1 - SUSPICION / (2 * leniency.length));
    }

    /**
     * Whether the expert scatters more than the others: their residual mean square against everybody else's, F at 5 %,
     * Bonferroni over experts (residuals as in R. D. Cook and S. Weisberg, "Residuals and Influence in Regression", 1982).
     */
    boolean isErratic(int expert) {
        double own = residualFreedom[expert];
        double rest = freedom - own;
        double others = Arrays.stream(residualSquares).sum() - residualSquares[expert];
        return own > 1e-6
                && rest > 1e-6
                && others > 0
                && residualSquares[expert] / own / (others / rest)
                        > new FDistribution(own, rest).inverseCumulativeProbability(1 - SUSPICION / leniency.length);
    }
}
