package org.fourthousand.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names under which the same project is handed in again, and names that only look alike. */
class ProjectNameTest {

    private static final String COMPANY = "株洲航发动力有限公司";

    @ParameterizedTest
    @CsvSource({
        "通用航空涡桨发动机,通用航空涡桨发动机制造项目",
        "通用航空涡桨发动机,2024年度通用航空涡桨发动机生产线技术改造项目",
        "通用航空涡桨发动机,通用航空涡桨发动机项目(二期)",
        "通用航空涡桨发动机,通用航空涡桨发动机第3期工程",
        "通用航空涡桨发动机,通 用 航 空·涡桨发动机  建设",
        "通用航空涡桨发动机,湖南株洲航发动力有限公司通用航空涡桨发动机项目",
        "通用航空涡桨发动机,株洲航发动力通用航空涡桨发动机扩建及配套设施",
        "5g通信模组,5G通信模组产业化项目",
        "技术改造项目,技术改造项目"
    })
    void whatIsNotItsOwnIsTakenOut(String core, String name) {
        assertThat(ProjectName.of(name, COMPANY).core()).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource({
        "通用航空涡桨发动机制造项目,通用航空涡桨发动机研发制造,85,100",
        "年产20万吨锂电池负极材料项目,锂电池负极材料生产基地(年产20万吨),70,100",
        "通用航空涡桨发动机制造项目,汽车发动机缸体加工项目,0,40",
        "茶油精深加工项目,智能电网装备项目,0,0"
    })
    void namesAreAlikeAsFarAsTheySharePairs(String one, String other, int least, int most) {
        var likeness = 100 * ProjectName.of(one, "甲公司").likeness(ProjectName.of(other, "乙公司"));

        assertThat(likeness).isBetween((double) least, (double) most);
        assertThat(100 * ProjectName.of(other, "乙公司").likeness(ProjectName.of(one, "甲公司")))
                .isEqualTo(likeness);
    }

    @Test
    void aNameOfOneCharacterOrNoneIsNoFault() {
        assertThat(ProjectName.of("茶", COMPANY).pairs()).containsExactly("茶");
        assertThat(ProjectName.of("!!!", COMPANY).pairs()).isEmpty();
        assertThat(ProjectName.of("!!!", COMPANY).likeness(ProjectName.of("!!!", COMPANY)))
                .isZero();
        assertThat(NameBands.of(Set.of())).isEmpty();
    }

    @Test
    void namesThatAreAlikeShareABandAndOthersHardlyEver() {
        var random = new Random(4000);
        var alikeFound = 0;
        var othersFound = 0;
        for (int round = 0; round < 1000; round++) {
            var name = pairs(random, 12);
            var alike = new HashSet<>(name);
            alike.remove(name.iterator().next());
            alike.addAll(pairs(random, 2)); // 11 of 14 in common: J = 0.79
            alikeFound += share(name, alike) ? 1 : 0;
            othersFound += share(name, pairs(random, 12)) ? 1 : 0;
        }

        assertThat(alikeFound).isGreaterThan(990);
        assertThat(othersFound).isLessThan(10);
    }

    @Test
    void theBandsOfANameNeverChange() {
        assertThat(Arrays.hashCode(NameBands.of(Set.of("航空", "空发", "发动", "动机"))))
                .isEqualTo(BANDS_OF_2026);
    }

    /** Whatever is stored was made with these functions. */
    private static final int BANDS_OF_2026 = -1036834687;

    private static boolean share(Set<String> one, Set<String> other) {
        var bands = new HashSet<>(Arrays.asList(NameBands.of(one)));
        return Arrays.stream(NameBands.of(other)).anyMatch(bands::contains);
    }

    private static Set<String> pairs(Random random, int count) {
        var pairs = new HashSet<String>();
        while (pairs.size() < count) {
            pairs.add(Character.toString(0x4E00 + random.nextInt(3000))
                    + Character.toString(0x4E00 + random.nextInt(3000)));
        }
        return pairs;
    }
}
