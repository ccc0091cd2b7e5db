package org.fourthousand.review.conflict;

import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.review.expert.ExpertId;

/** An expert who may not score the projects of an enterprise, and why. */
public record Conflict(SocialCreditCode enterprise, ExpertId expert, Ground ground) {}
