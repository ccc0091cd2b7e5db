package org.fourthousand.review.choice;

/** Looks on while the best choice is searched for. */
@FunctionalInterface
public interface Watch {

    /** Nobody looks. */
    Watch NOBODY = () -> {};

    /** Called several times a second; what it throws ends the search and is thrown out of it. */
    void look();
}
