package org.fourthousand.funding.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Reads what the reports tell, from awards and payments; row-level security shows each reader what is theirs to see. */
@ApplicationScoped
class Reports {

    private static final int FETCHED = 500;

    /** What happened to awards of a budget year: issued, ordered, paid, each on its day. */
    private static final String EXECUTION = """
            with award_of_year as (
              select a.id, a.fund, a.amount, a.issued_on, p.division, p.industry, p.park
                from award a left join project p on p.project_id = a.project_id
               where a.state = 'ISSUED' and a.year = :year and a.fund = coalesce(cast(:fund as text), a.fund)),
            happened as (
              select fund, division, industry, park, issued_on as happened_on, 1 as awards, amount as awarded, 0 as ordered, 0 as paid
                from award_of_year
              union all
              select a.fund, a.division, a.industry, a.park, cast(d.orderer_at at time zone 'Asia/Shanghai' as date), 0, 0, d.amount, 0
                from award_of_year a join disbursement d on d.award_id = a.id where d.state in ('ORDERED', 'PAID')
              union all
              select a.fund, a.division, a.industry, a.park, d.settled_on, 0, 0, 0, d.amount
                from award_of_year a join disbursement d on d.award_id = a.id where d.state = 'PAID')
            select %s as key, sum(awards), sum(awarded), sum(ordered), sum(paid) from happened group by 1 order by 1
            """;

    private static final String OPEN_INSTALMENTS = """
            select a.fund, i.amount, i.state, p.planned_start, p.planned_end, r.physical_percent, r.reported_on
              from instalment i
              join award a on a.id = i.award_id and a.state = 'ISSUED'
              left join project p on p.project_id = a.project_id
              left join lateral (
                select physical_percent, reported_on from progress_report
                 where project_id = a.project_id order by year desc, quarter desc limit 1) as r on true
             where i.state in ('PLANNED', 'DUE')
            """;

    private final EntityManager entities;
    private final FundingParameters parameters;
    private final Clock clock;

    Reports(EntityManager entities, FundingParameters parameters, Clock clock) {
        this.entities = entities;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** How far the funds of a year are used. */
    Execution execution(int year, @Nullable FundCode fund, Dimension by) {
        var lines = rows(EXECUTION.formatted(by.column()), parameters(year, fund))
                .map(row -> line(by, row))
                .toList();
        return Execution.of(year, fund, by, lines);
    }

    private static Execution.Line line(Dimension by, Object[] row) {
        var key = row[0] == null ? "" : (String) row[0];
        return Execution.Line.of(
                key,
                key.isEmpty() ? null : by.name(key),
                ((Number) row[1]).longValue(),
                new Yuan((BigDecimal) row[2]),
                new Yuan((BigDecimal) row[3]),
                new Yuan((BigDecimal) row[4]));
    }

    /** What was promised and is not paid. */
    Commitments commitments() {
        var today = LocalDate.now(clock);
        List<Commitments.Line> lines;
        try (var awards = allocated(null, null)) {
            lines = gathered(
                    awards.filter(award -> award.outstanding().isPositive())
                            .map(award -> new Commitments.Line(
                                    award.fund(),
                                    Commitments.Age.of(ChronoUnit.DAYS.between(award.issuedOn(), today)),
                                    1,
                                    award.outstanding(),
                                    award.due())),
                    line -> List.of(line.fund(), line.age()),
                    Commitments.Line::plus);
        }
        var sorted = lines.stream()
                .sorted(Comparator.comparing(Commitments.Line::fund).thenComparing(Commitments.Line::age))
                .toList();
        return new Commitments(
                today,
                sorted,
                sorted.stream().map(Commitments.Line::outstanding).reduce(Yuan.ZERO, Yuan::plus));
    }

    /** When what was promised is likely to be paid. */
    Forecast forecast() {
        var today = LocalDate.now(clock);
        var needed = parameters.laterInstalmentProgress().value();
        List<Forecast.Line> lines;
        try (var open = openInstalments()) {
            lines = gathered(
                    open.map(each -> new Forecast.Line(each.fund(), each.expected(today, needed), 1, each.amount())),
                    line -> List.of(line.fund(), String.valueOf(line.month())),
                    Forecast.Line::plus);
        }
        var sorted = lines.stream()
                .sorted(Comparator.comparing(Forecast.Line::fund)
                        .thenComparing(
                                Forecast.Line::month, Comparator.nullsLast(Comparator.<YearMonth>naturalOrder())))
                .toList();
        return new Forecast(
                today, sorted, sorted.stream().map(Forecast.Line::amount).reduce(Yuan.ZERO, Yuan::plus));
    }

    /** Every issued award, of one year or fund where one is given, read as the consumer takes them. */
    void forEachAllocated(@Nullable Integer year, @Nullable FundCode fund, Consumer<Allocated> consumer) {
        try (var awards = allocated(year, fund)) {
            awards.forEach(consumer);
        }
    }

    private Stream<Allocated> allocated(@Nullable Integer year, @Nullable FundCode fund) {
        return rows(Allocated.SELECT, parameters(year, fund)).map(Allocated::of);
    }

    private Stream<OpenInstalment> openInstalments() {
        return rows(OPEN_INSTALMENTS, Map.of())
                .map(row -> new OpenInstalment(
                        (String) row[0],
                        new Yuan((BigDecimal) row[1]),
                        "DUE".equals(row[2]),
                        (LocalDate) row[3],
                        (LocalDate) row[4],
                        (BigDecimal) row[5],
                        (LocalDate) row[6]));
    }

    private static Map<String, @Nullable Object> parameters(@Nullable Integer year, @Nullable FundCode fund) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("year", year);
        parameters.put("fund", fund == null ? null : fund.code());
        return parameters;
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql, Map<String, ? extends @Nullable Object> parameters) {
        var query = entities.createNativeQuery(sql, Object[].class).setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED);
        parameters.forEach(query::setParameter);
        return query.getResultStream();
    }

    private static <L> List<L> gathered(Stream<L> lines, Function<L, ?> key, BinaryOperator<L> plus) {
        return List.copyOf(lines.collect(Collectors.toMap(key, Function.identity(), plus, LinkedHashMap::new))
                .values());
    }
}
