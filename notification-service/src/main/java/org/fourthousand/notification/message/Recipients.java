package org.fourthousand.notification.message;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.message.Addressee.OfEnterprise;
import org.fourthousand.notification.message.Addressee.OfExpert;
import org.fourthousand.notification.message.Addressee.OfOffice;
import org.fourthousand.notification.project.Project;
import org.jspecify.annotations.Nullable;

/** Finds who plays the parts of an audience. */
final class Recipients {

    private Recipients() {}

    /**
     * The addressees of an announcement, each once, even when one plays two parts.
     *
     * @param project the project it is about, null when it is about none
     */
    static Set<Addressee> of(Announcement announcement, @Nullable Project project) {
        var found = new LinkedHashSet<Addressee>();
        announcement.kind().audiences().stream()
                .flatMap(audience -> addressees(audience, announcement, project))
                .forEach(found::add);
        return found;
    }

    private static Stream<Addressee> addressees(
            Audience audience, Announcement announcement, @Nullable Project project) {
        return switch (audience) {
            case ENTERPRISE -> Stream.of(new OfEnterprise(the(project).uscc()));
            case RESPONSIBLE_OFFICE -> Stream.of(new OfOffice(the(project).responsibleOffice()));
            case CITY_OFFICE ->
                Stream.of(new OfOffice(Office.cityAbove(the(project).division())));
            case EVERY_CITY_OFFICE -> cities();
            case REGISTRY_OFFICE -> province(Role.REGISTRY_OFFICER);
            case REVIEW_OFFICE -> province(Role.REVIEW_OFFICER);
            case FINANCE_OFFICE -> province(Role.FINANCE_MAKER);
            case SUPERVISION_OFFICE -> province(Role.SUPERVISOR);
            case EXPERT -> {
                var expert = Objects.requireNonNull(announcement.expert(), "expert");
                yield Stream.of(new OfExpert(expert.id(), expert.email()));
            }
            case DEPARTMENT, HIGHER_DEPARTMENT ->
                Stream.of(new OfOffice(Objects.requireNonNull(announcement.department(), "department")));
        };
    }

    private static Stream<Addressee> cities() {
        return Division.all().stream()
                .filter(Division::isPrefecture)
                .map(city -> new OfOffice(new Office(Role.CITY_OFFICER, city)));
    }

    private static Stream<Addressee> province(Role role) {
        return Stream.of(new OfOffice(Office.ofProvince(role)));
    }

    private static Project the(@Nullable Project project) {
        return Objects.requireNonNull(project, "an announcement to an enterprise or an office is about a project");
    }
}
