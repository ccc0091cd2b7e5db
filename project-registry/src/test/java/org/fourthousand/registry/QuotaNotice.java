package org.fourthousand.registry;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tests of all classes put more than eight projects of one prefecture forward in the years from 2024 on: the notice of
 * 2024 sets no quota. Tests of the quota itself go back to earlier years.
 */
final class QuotaNotice {

    private static final AtomicBoolean RECORDED = new AtomicBoolean();

    private QuotaNotice() {}

    static void record() {
        if (RECORDED.compareAndSet(false, true)) {
            Desk.recordParameter("prefecture-quota", "0", "2024-01-01", "测试:2024 年度申报通知不设名额");
        }
    }
}
