package org.fourthousand.review.choice;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.library.ProjectId;

/** Everybody who can be chosen, by rank, with the bounds that cover each; positions in it are from 0. */
public final class Field {

    private final List<Contender> contenders;
    private final List<Bound> bounds;
    private final int threshold;
    private final int[][] covering;

    private Field(List<Contender> contenders, List<Bound> bounds, int threshold) {
        this.contenders = contenders;
        this.bounds = bounds;
        this.threshold = threshold;
        this.covering = contenders.stream()
                .map(contender -> IntStream.range(0, bounds.size())
                        .filter(bound -> bounds.get(bound).covers(contender))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The field of some contenders, in whatever order they come. */
    public static Field of(List<Contender> contenders, Terms terms) {
        var byRank = contenders.stream()
                .sorted(Comparator.comparingInt(Contender::rank))
                .toList();
        return new Field(byRank, List.copyOf(terms.bounds()), terms.thresholdPoints());
    }

    /** By rank. */
    public List<Contender> contenders() {
        return contenders;
    }

    /** Those at some positions, by rank. */
    public List<Contender> chosen(BitSet positions) {
        return positions.stream().mapToObj(contenders::get).toList();
    }

    /** Which limits a list does not keep, in words: a list that people made may depart from quotas, never from the envelope. */
    public List<Text> breaches(Set<ProjectId> list) {
        var listed = contenders.stream()
                .filter(contender -> list.contains(contender.project()))
                .toList();
        return bounds.stream()
                .flatMap(bound ->
                        bound
                                .breach(listed.stream()
                                        .filter(bound::covers)
                                        .mapToLong(bound.measure()::of)
                                        .sum())
                                .stream())
                .toList();
    }

    int size() {
        return contenders.size();
    }

    Contender at(int position) {
        return contenders.get(position);
    }

    List<Bound> bounds() {
        return bounds;
    }

    int envelope() {
        return bounds.size() - 1;
    }

    /** The bounds that cover a contender, the envelope last. */
    int[] covering(int position) {
        return covering[position];
    }

    boolean reachesThreshold(int position) {
        return contenders.get(position).points() >= threshold;
    }

    int threshold() {
        return threshold;
    }

    /** What a contender adds to a bound that covers it. */
    long weight(int position, int bound) {
        return bounds.get(bound).measure().of(contenders.get(position));
    }
}
