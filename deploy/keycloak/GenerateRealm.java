import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code four-thousand-realm.json} and {@code demo-enterprises.csv} from {@code realm.template.json}, {@code
 * user-profile.json}, the table of divisions and the demo's list of projects. The same input gives the same files. Run it
 * from the repository's root:
 *
 * <pre>{@code java deploy/keycloak/GenerateRealm.java}</pre>
 */
class GenerateRealm {

    /** Known to everybody; only for demonstration. */
    static final String PASSWORD = "Demo-4000-projects";

    static final Path FOLDER = Path.of("deploy/keycloak");
    static final Path DIVISIONS =
            Path.of("platform/service-kit/src/main/resources/org/fourthousand/kit/value/divisions-hunan.csv");
    static final Path PROJECTS =
            Path.of("deploy/local/src/main/resources/org/fourthousand/local/demo/hunan-projects.csv");
    static final int EXPERTS = 12;

    /** The account of each role that stands for no particular division, enterprise or person. */
    static final List<Account> ONE_OF_EACH_ROLE = List.of(
            new Account("enterprise-demo", "演示企业", "enterprise", Map.of("uscc", "91430100MA4L00011K")),
            new Account("county-officer", "芙蓉区工信部门经办人(演示)", "county-officer", office("430102", "industry")),
            new Account("county-officer-finance", "芙蓉区财政部门经办人(演示)", "county-officer", office("430102", "finance")),
            new Account("city-officer", "长沙市工信部门经办人(演示)", "city-officer", office("430100", "industry")),
            new Account("city-officer-finance", "长沙市财政部门经办人(演示)", "city-officer", office("430100", "finance")),
            new Account("registry-officer", "项目库管理员(演示)", "registry-officer", Map.of()),
            new Account("review-officer", "遴选管理员(演示)", "review-officer", Map.of()),
            new Account("finance-maker", "资金经办人(演示)", "finance-maker", Map.of()),
            new Account("finance-checker", "资金复核人(演示)", "finance-checker", Map.of()),
            new Account("finance-releaser", "资金审批人(演示)", "finance-releaser", Map.of()),
            new Account("finance-releaser-2", "资金审批人二(演示)", "finance-releaser", Map.of()),
            new Account("finance-releaser-3", "资金审批人三(演示)", "finance-releaser", Map.of()),
            new Account("supervisor", "督查员(演示)", "supervisor", Map.of()),
            new Account("auditor", "审计员(演示)", "auditor", Map.of()),
            new Account("administrator", "系统管理员(演示)", "administrator", Map.of()));

    /** Somebody to log in as; the name is the person's or the enterprise's, in one piece as Chinese names are. */
    record Account(String username, String name, String role, Map<String, String> attributes) {

        String json() {
            var attributes = attributes().entrySet().stream()
                    .map(each -> "\"%s\": [\"%s\"]".formatted(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            return """
                    {"username": "%s", "firstName": "%s", "email": "%s@demo.fourthousand.test", "emailVerified": true, \
                    "enabled": true, "realmRoles": ["%s"], "attributes": %s, \
                    "credentials": [{"type": "password", "value": "%s", "temporary": false}]}"""
                    .formatted(
                            username, escaped(name), username.toLowerCase(Locale.ROOT), role, attributes, PASSWORD);
        }
    }

    /** The service account of the client that opens accounts for experts. */
    static final String PROVISIONING = """
            {"username": "service-account-expert-provisioning", "enabled": true, \
            "serviceAccountClientId": "expert-provisioning", \
            "clientRoles": {"realm-management": ["manage-users"]}}""";

    static void main() throws IOException {
        var divisions = table(DIVISIONS);
        var projects = table(PROJECTS);

        var accounts = new ArrayList<>(ONE_OF_EACH_ROLE);
        for (int expert = 1; expert <= EXPERTS; expert++) {
            accounts.add(new Account(
                    "expert-%02d".formatted(expert),
                    "评审专家%02d(演示)".formatted(expert),
                    "expert",
                    Map.of("expert_id", "00000000-0000-7000-8000-%012d".formatted(expert))));
        }
        accounts.addAll(cityOfficers(divisions));
        accounts.addAll(countyOfficers(divisions, projects));

        var enterprises = new ArrayList<String>();
        enterprises.add("project_id,username,uscc,enterprise");
        for (var project : projects) {
            var account = enterprise(project);
            accounts.add(account);
            enterprises.add(String.join(
                    ",", project.get("id"), account.username(), account.attributes().get("uscc"), account.name()));
        }

        var users = accounts.stream().map(Account::json).collect(Collectors.toCollection(ArrayList::new));
        users.add(PROVISIONING);
        var realm = Files.readString(FOLDER.resolve("realm.template.json"))
                .replace("@user-profile@", escaped(onOneLine(Files.readString(FOLDER.resolve("user-profile.json")))))
                .replace("@users@", users.stream().map(user -> "    " + user).collect(Collectors.joining(",\n")));
        Files.writeString(FOLDER.resolve("four-thousand-realm.json"), realm);
        Files.writeString(FOLDER.resolve("demo-enterprises.csv"), String.join("\n", enterprises) + "\n");
        System.out.printf("%d accounts, %d of them enterprises%n", accounts.size(), projects.size());
    }

    /** What the token of an officer of a county's or city's department carries; always in this order. */
    static Map<String, String> office(String division, String department) {
        var office = new LinkedHashMap<String, String>();
        office.put("division", division);
        office.put("department", department);
        return office;
    }

    /** The officers of both departments of a county or city: {@code city-4301} (工信) and {@code city-4301-finance} (财政). */
    static Stream<Account> bothDepartments(String username, String division, String role, String code) {
        return Stream.of(
                new Account(username, division + "工信部门经办人", role, office(code, "industry")),
                new Account(username + "-finance", division + "财政部门经办人", role, office(code, "finance")));
    }

    /** {@code city-4301} and {@code city-4301-finance} for each prefecture. */
    static List<Account> cityOfficers(List<Map<String, String>> divisions) {
        return divisions.stream()
                .filter(division -> division.get("kind").equals("PREFECTURE"))
                .flatMap(city -> bothDepartments(
                        "city-" + city.get("code").substring(0, 4), city.get("name"), "city-officer", city.get("code")))
                .toList();
    }

    /** {@code county-430102} and {@code county-430102-finance} for each prefecture's first county, and for each county that has a project. */
    static List<Account> countyOfficers(List<Map<String, String>> divisions, List<Map<String, String>> projects) {
        var names = new TreeMap<String, String>();
        var firstOfPrefecture = new TreeMap<String, String>();
        for (var division : divisions) {
            names.put(division.get("code"), division.get("name"));
            if (division.get("kind").equals("COUNTY")) {
                firstOfPrefecture.merge(
                        division.get("code").substring(0, 4), division.get("code"), (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
        var counties = new TreeMap<String, String>();
        firstOfPrefecture.values().forEach(code -> counties.put(code, names.get(code)));
        for (var project : projects) {
            var code = project.get("county_code");
            if (!code.isEmpty()) {
                if (!names.containsKey(code)) {
                    throw new IllegalArgumentException(project.get("id") + ": no such division: " + code);
                }
                counties.put(code, names.get(code));
            }
        }
        return counties.entrySet().stream()
                .flatMap(county -> bothDepartments(
                        "county-" + county.getKey(), county.getValue(), "county-officer", county.getKey()))
                .toList();
    }

    /** The applicant of one project: the published enterprise, or a test enterprise where none was published. */
    static Account enterprise(Map<String, String> project) {
        var id = project.get("id");
        var published = project.get("enterprise");
        var name = published.isEmpty() ? "测试企业 " + project.get("city") + " " + id : published;
        var uscc = syntheticCreditCode(project.get("city_code"), Integer.parseInt(id.substring(2)));
        return new Account("ent-" + id, name, "enterprise", Map.of("uscc", uscc));
    }

    /**
     * A valid code that belongs to nobody: the organisation codes from MAHN on have not been given out.
     * Both check characters are computed as GB 32100-2015 and GB 11714 say.
     */
    static String syntheticCreditCode(String cityCode, int number) {
        var organisation = "MAHN%04d".formatted(number);
        var organisationWeights = new int[] {3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < organisationWeights.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * organisationWeights[i];
        }
        var code = "91" + cityCode + organisation + "0X987654321".charAt(sum % 11);
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var weighted = 0;
        for (int i = 0, weight = 1; i < code.length(); i++, weight = weight * 3 % 31) {
            weighted += alphabet.indexOf(code.charAt(i)) * weight;
        }
        return code + alphabet.charAt((31 - weighted % 31) % 31);
    }

    /** Rows by column name; lines that begin with # are comments. No field holds a line break. */
    static List<Map<String, String>> table(Path file) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(GenerateRealm::fields)
                .toList();
        var header = lines.getFirst();
        return lines.stream()
                .skip(1)
                .map(fields -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (var i = 0; i < header.size(); i++) {
                        row.put(header.get(i), fields.get(i));
                    }
                    return row;
                })
                .toList();
    }

    /** One line of comma-separated fields, some of them quoted. */
    static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    static String onOneLine(String json) {
        return json.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
