package org.fourthousand.local.demo;

import java.util.List;

/** The demo accounts that stand for one office each. */
final class Account {

    static final String ENTERPRISE = "enterprise-demo";
    static final String REGISTRY_OFFICER = "registry-officer";
    static final String REVIEW_OFFICER = "review-officer";
    static final String FINANCE_MAKER = "finance-maker";
    static final String FINANCE_CHECKER = "finance-checker";
    static final String FINANCE_RELEASER = "finance-releaser";
    /** Who approves after the first releaser, in their order. */
    static final List<String> FURTHER_RELEASERS = List.of("finance-releaser-2", "finance-releaser-3");

    static final String SUPERVISOR = "supervisor";
    static final String AUDITOR = "auditor";
    static final String ADMINISTRATOR = "administrator";
    static final int EXPERTS = 12;

    private Account() {}

    /** The account of an expert, from 1. */
    static String expert(int number) {
        return "expert-%02d".formatted(number);
    }

    /** The {@code expert_id} claim of that account. */
    static String expertId(int number) {
        return "00000000-0000-7000-8000-%012d".formatted(number);
    }
}
