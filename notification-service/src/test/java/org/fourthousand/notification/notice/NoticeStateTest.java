package org.fourthousand.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.notification.notice.NoticeState.ACCEPTED;
import static org.fourthousand.notification.notice.NoticeState.ASSIGNED;
import static org.fourthousand.notification.notice.NoticeState.CLOSED;
import static org.fourthousand.notification.notice.NoticeState.IN_PROGRESS;
import static org.fourthousand.notification.notice.NoticeState.REGISTERED;
import static org.fourthousand.notification.notice.NoticeState.REPORTED;
import static org.fourthousand.notification.notice.NoticeState.VERIFIED;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.ProjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * REGISTERED 立项 → ASSIGNED 交办 → ACCEPTED 签收 → IN_PROGRESS → REPORTED 反馈 → VERIFIED 核验 → CLOSED 办结销号, with 催办, 退办, 延期:
 * every step in every state.
 */
class NoticeStateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** The whole table: the state each step leads to from where it is possible; from anywhere else it is refused. */
    private static final Map<String, Map<NoticeState, NoticeState>> TABLE = Map.of(
            "assign", Map.of(REGISTERED, ASSIGNED),
            "accept", Map.of(ASSIGNED, ACCEPTED),
            "start", Map.of(ACCEPTED, IN_PROGRESS),
            "reply", Map.of(ACCEPTED, REPORTED, IN_PROGRESS, REPORTED),
            "giveBack", Map.of(REPORTED, IN_PROGRESS),
            "verify", Map.of(REPORTED, VERIFIED),
            "close", Map.of(VERIFIED, CLOSED),
            "urge", Map.of(ASSIGNED, ASSIGNED, ACCEPTED, ACCEPTED, IN_PROGRESS, IN_PROGRESS),
            "extend", Map.of(ASSIGNED, ASSIGNED, ACCEPTED, ACCEPTED, IN_PROGRESS, IN_PROGRESS));

    private static final Map<String, Consumer<Notice>> STEPS = Map.of(
            "assign", Notice::assign,
            "accept", Notice::accept,
            "start", Notice::start,
            "reply", notice -> notice.reply("county"),
            "giveBack", Notice::giveBack,
            "verify", notice -> notice.verify("verifier"),
            "close", notice -> notice.close("verifier", "办结", DAY, DocumentNumber.of("督销〔2026〕1号")),
            "urge", Notice::urge,
            "extend", notice -> notice.extend(DAY.plusDays(30)));

    static Stream<Arguments> everyStepInEveryState() {
        return STEPS.keySet().stream()
                .flatMap(step -> Stream.of(NoticeState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyStepInEveryState")
    void aStepLeadsWhereTheTableSaysOrIsRefused(String step, NoticeState from) {
        var notice = in(from);
        var to = the(TABLE, step).get(from);

        if (to == null) {
            assertThatThrownBy(() -> the(STEPS, step).accept(notice))
                    .isInstanceOfSatisfying(
                            Problem.class, refusal -> assertThat(refusal.type()).isEqualTo(NoticeProblem.WRONG_STEP));
            assertThat(notice.state()).isEqualTo(from);
        } else {
            the(STEPS, step).accept(notice);
            assertThat(notice.state()).isEqualTo(to);
        }
    }

    private static <V> V the(Map<String, V> map, String step) {
        return Objects.requireNonNull(map.get(step), step);
    }

    private static Notice in(NoticeState state) {
        var notice = new Notice(
                new Registration(
                        NoticeKind.SPECIAL,
                        "省政府督查室",
                        new Office(Role.COUNTY_OFFICER, Division.of("430102")),
                        new ProjectId(Ids.next()),
                        Matter.FUNDS_IDLE,
                        "资金滞留",
                        Deadline.ORDINARY,
                        false),
                new Term(DAY, DAY.plusDays(21), Ids.next()),
                1,
                "registrar");
        Stream.of("assign", "accept", "start", "reply", "verify", "close")
                .limit(state.ordinal())
                .forEach(step -> the(STEPS, step).accept(notice));
        assertThat(notice.state()).isEqualTo(state);
        return notice;
    }
}
