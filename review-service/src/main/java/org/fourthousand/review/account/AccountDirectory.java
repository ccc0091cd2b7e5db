package org.fourthousand.review.account;

import java.io.IOException;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Identity;
import org.jspecify.annotations.Nullable;

/** Where accounts are kept. Doing something twice is the same as once. */
interface AccountDirectory {

    /** Whether there is one: without it accounts are opened by hand. */
    boolean isThere();

    /**
     * Lets an expert log in, with the role {@code expert} and the claim {@code expert_id}: opens an account, or takes the one
     * that has that claim already, and brings name and e-mail up to date.
     *
     * @return the directory's own id of the account
     * @throws IOException when the directory cannot be reached, or refuses
     */
    String open(ExpertId expert, Identity identity) throws IOException, InterruptedException;

    /**
     * Keeps an expert from logging in.
     *
     * @return the directory's own id of the account; null when there is none
     * @throws IOException when the directory cannot be reached, or refuses
     */
    @Nullable
    String lock(ExpertId expert) throws IOException, InterruptedException;
}
