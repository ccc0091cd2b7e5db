package org.fourthousand.registry.enterprise;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** One person at the counter for enterprises, in words of the domain. */
final class Counter {

    static final String NUMBER = "6222020000001234567";
    static final String NAME = "株洲测试航空动力有限公司";

    private static final String ENTERPRISES = "/api/registry/v1/enterprises";

    private final Desk desk;

    private Counter(Desk desk) {
        this.desk = desk;
    }

    static Counter of(Desk desk) {
        return new Counter(desk);
    }

    static Counter enterprise(String uscc) {
        return new Counter(Desk.enterprise(uscc));
    }

    static Counter officer(String name, Role role) {
        return new Counter(Desk.of(Tokens.of(name, role)));
    }

    static Counter officer(Role role, String division) {
        return new Counter(Desk.of(Tokens.officer(role, division)));
    }

    /** A profile seated in a county of Zhuzhou. */
    static Map<String, Object> profile() {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("name", NAME);
        profile.put("ownership", "PRIVATE");
        profile.put("division", "430204");
        profile.put("park", "株洲高新区");
        profile.put("industry", "C37");
        profile.put("revenueTier", "OVER_400_MILLION");
        profile.put("legalRepresentative", "李四");
        profile.put(
                "contacts",
                List.of(Map.of("name", "张三丰", "phone", "13812345678", "email", "sanfeng@enterprise.example")));
        return profile;
    }

    static Map<String, Object> account() {
        var account = new LinkedHashMap<String, Object>();
        account.put("accountName", NAME);
        account.put("bank", "中国工商银行株洲分行");
        account.put("cnaps", "102551000012");
        account.put("accountNumber", NUMBER);
        return account;
    }

    static Map<String, Object> record(String kind, String happenedOn) {
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", kind);
        told.put("happenedOn", happenedOn);
        told.put("what", "经核查属实");
        told.put("source", "湘信用〔2025〕9号");
        return told;
    }

    ValidatableResponse write(String uscc, @Nullable String ifMatch, Map<String, Object> profile) {
        var request = desk.as().body(profile);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(ENTERPRISES + "/" + uscc).then();
    }

    ValidatableResponse get(String path) {
        return desk.as().get(ENTERPRISES + path).then();
    }

    ValidatableResponse post(String path, Map<String, Object> body) {
        return desk.as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(ENTERPRISES + path)
                .then();
    }

    /** Puts something on record and answers its id. */
    String puts(String uscc, Map<String, Object> told) {
        return post("/" + uscc + "/standing-records", told)
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse lift(String uscc, String id) {
        return post(
                "/" + uscc + "/standing-records/" + id + "/lifting",
                Map.of("reason", "已移出名单", "document", "湘信用〔2026〕1号"));
    }
}
