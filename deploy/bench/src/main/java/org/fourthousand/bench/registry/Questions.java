package org.fourthousand.bench.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws queries as people ask them; the same seed draws the same. */
final class Questions {

    /** Rare ones are brands, drawn below; these stand in the names of some products. */
    private static final List<String> USUAL = List.of(
            "锂电", "风电", "陶瓷", "汽车", "物流", "医药", "农业", "冷链", "碳酸", "玻璃", "硬质", "合金", "电池", "食品", "光电", "显示", "储能", "机械",
            "建筑", "家居", "环保", "直升", "旅游", "发动", "高新", "博览");

    private static final List<String> COMMON =
            List.of("项目", "建设", "生产", "制造", "智能", "产业", "年产", "技术", "改造", "材料", "公司", "长沙", "基地");

    private static final List<String> LONG =
            List.of("碳酸锂", "新能源", "硅钢", "工程机械", "智能制造", "长沙 锂电", "产业园 智能", "食品 生产线", "电池级碳酸锂", "岳阳 物流 建设");

    private static final List<String> FUNDS = List.of(
            "TECHNICAL_UPGRADE",
            "NEW_INDUSTRIALIZATION_GUIDE",
            "STRATEGIC_EMERGING_GUIDE",
            "INDUSTRY_UNIVERSITY_RESEARCH");

    private static final List<String> STAGES =
            List.of("IN_LIBRARY", "SELECTED", "AWARDED", "ACCEPTED", "SUSPENDED", "SUBMITTED", "CITY_RECOMMENDED");

    private static final List<String> ORDERS =
            List.of("LARGEST", "SMALLEST", "ENTERED_LAST", "ENTERED_FIRST", "STARTED_LAST", "STARTED_FIRST");

    private final Random random;
    private final List<Question> hundred = new ArrayList<>();

    Questions(long seed) {
        random = new Random(seed);
        for (var question : Question.values()) {
            hundred.addAll(Collections.nCopies(question.ofHundred(), question));
        }
    }

    /**
     * A query.
     *
     * @param path with the query string
     * @param pagesBefore pages to go through first
     */
    record Query(Question question, Reader reader, String path, int pagesBefore) {}

    Query next() {
        var question = one(hundred);
        var reader = one(List.of(Reader.PUBLIC, Reader.PROVINCE, Reader.PROVINCE, Reader.CITY, Reader.COUNTY));
        List<String> asked = switch (question) {
            case EVERYTHING -> List.of();
            case ONE_FACET -> facets(1);
            case SOME_FACETS -> facets(2 + random.nextInt(2));
            case RARE_WORD -> List.of(text(brand()));
            case USUAL_WORD -> List.of(text(one(USUAL)));
            case COMMON_WORD -> List.of(text(one(COMMON)));
            case SINGLE_CHARACTER -> List.of(text(one(List.of("锂", "铜", "钢", "茶", "氢", "铝"))));
            case WORD_AND_FACETS ->
                with(facets(1 + random.nextInt(2)), text(one(random.nextBoolean() ? USUAL : COMMON)));
            case SEVERAL_WORDS -> List.of(text(one(LONG)));
            case RANGE -> with(facets(random.nextInt(2)), range());
            case OTHER_ORDER -> with(facets(1), "sort=" + one(ORDERS));
            case DEEP_PAGE -> random.nextBoolean() ? facets(1) : List.of(text(one(USUAL)));
        };
        var pagesBefore = question == Question.DEEP_PAGE ? 3 + random.nextInt(8) : 0;
        var path = asked.stream().distinct().collect(Collectors.joining("&", reader.path() + "?limit=20&", ""));
        return new Query(question, reader, path, pagesBefore);
    }

    private List<String> facets(int many) {
        var kinds = new ArrayList<>(List.of("stage", "fund", "pillar", "industry", "division", "park", "pole"));
        Collections.shuffle(kinds, random);
        return new ArrayList<>(kinds.subList(0, many).stream().map(this::facet).toList());
    }

    private String facet(String kind) {
        var county = one(Words.counties());
        var value = switch (kind) {
            case "stage" -> one(STAGES);
            case "fund" -> one(FUNDS);
            case "pillar" ->
                one(Words.pillars().stream().filter(each -> !each.isEmpty()).toList());
            case "industry" -> one(Words.industries()).code();
            case "division" ->
                random.nextBoolean() ? county.code() : county.prefecture().code();
            case "park" -> county.name().substring(0, 2) + one(List.of("高新区", "经开区"));
            case "pole" -> one(List.of("CZT_CORE", "JINGGANGAO_BELT", "YUE_YI_CHANG_CORRIDOR"));
            default -> throw new IllegalArgumentException(kind);
        };
        return kind + "=" + encoded(value);
    }

    private String range() {
        var year = 2014 + random.nextInt(11);
        return one(List.of(
                "minInvestment=5000000000.00",
                "minInvestment=100000000.00&maxInvestment=200000000.00",
                "enteredFrom=%d-01-01&enteredTo=%d-06-30".formatted(year, year),
                "startFrom=%d-03-01&startTo=%d-03-31".formatted(year, year)));
    }

    /** Two characters, as generated brands have them; each in some ten names of a million. */
    private String brand() {
        return Character.toString(19968 + random.nextInt(300)) + Character.toString(19968 + random.nextInt(300));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> with(List<String> some, String more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static String text(String words) {
        return "text=" + encoded(words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
