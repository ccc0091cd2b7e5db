package org.fourthousand.notification.message;

import static org.fourthousand.notification.message.Announcement.say;

import java.util.Set;
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.events.review.ExpertRecused;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.ReviewEvent;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.events.review.ScoresDue;
import org.fourthousand.events.review.SelectionFinalised;

/** What is said of rounds and selections: no score, no objector, no project to an expert. */
final class ReviewMessages {

    private static final Set<String> DECIDED_ON_THE_MATTER = Set.of("UPHELD", "DISMISSED");

    private ReviewMessages() {}

    static Announcement of(ReviewEvent event) {
        return switch (event) {
            case RoundOpened opened ->
                say(MessageKind.ROUND_OPENED)
                        .with("year", opened.year())
                        .with("fund", Terms.of(opened.fund()))
                        .with("budget", Terms.yuan(opened.budget()));
            case ExpertInvited invited ->
                say(MessageKind.EXPERT_INVITED)
                        .with("projects", invited.projects())
                        .with("due", invited.scoresDueOn())
                        .to(new Expert(invited.expertId(), invited.expertEmail()));
            case ExpertRecused recused -> replacement(recused);
            case ScoresDue due ->
                say(MessageKind.SCORES_DUE)
                        .with("missing", due.missing())
                        .with("due", due.scoresDueOn())
                        .to(new Expert(due.expertId(), due.expertEmail()));
            case ListPublished list ->
                say(MessageKind.LIST_PUBLISHED)
                        .with("year", list.year())
                        .with("selected", list.selected())
                        .with("first", list.firstDay())
                        .with("last", list.lastDay());
            case ObjectionRaised _ -> say(MessageKind.OBJECTION_RAISED);
            case ObjectionDecided decided ->
                say(DECIDED_ON_THE_MATTER.contains(decided.outcome())
                                ? MessageKind.OBJECTION_DECIDED
                                : MessageKind.OBJECTION_NOT_ACCEPTED)
                        .with("outcome", Terms.of(decided.outcome()));
            case SelectionFinalised selection ->
                say(isSelected(selection) ? MessageKind.PROJECT_SELECTED : MessageKind.PROJECT_NOT_SELECTED)
                        .with("year", selection.year())
                        .with("fund", Terms.of(selection.fund()))
                        .with("amount", Terms.yuan(selection.amount()));
        };
    }

    private static Announcement replacement(ExpertRecused recused) {
        var replacement = recused.replacementId();
        var email = recused.replacementEmail();
        return replacement == null || email == null
                ? say(MessageKind.EXPERT_NOT_REPLACED)
                : say(MessageKind.EXPERT_REPLACED).to(new Expert(replacement, email));
    }

    private static boolean isSelected(SelectionFinalised selection) {
        return "SELECTED".equals(selection.outcome());
    }
}
