package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesOnTheWireTest {

    record Award(
            Yuan amount,
            Percent first,
            SocialCreditCode payee,
            ProjectCode project,
            Division division,
            Industry industry,
            DocumentNumber document,
            WorkingDays publicity,
            DirectCounties direct,
            @Nullable Yuan recovered) {}

    private final ObjectMapper json = new ObjectMapper();

    private static final Award AWARD = new Award(
            Yuan.of("1250000"),
            Percent.of(50),
            SocialCreditCode.of("91430100MA4L00011K"),
            ProjectCode.of("2020-430100-35-03-012345"),
            Division.of("430121"),
            Industry.of("C35"),
            DocumentNumber.of("湘财企指〔2017〕11号"),
            WorkingDays.of(7),
            DirectCounties.of(List.of(Division.of("430181"), Division.of("430121"))),
            null);

    @Test
    void values_are_written_as_the_house_writes_them_and_read_back() throws JsonProcessingException {
        // When
        String written = json.writeValueAsString(AWARD);

        // Then
        assertThat(written).isEqualTo("""
                        {"amount":"1250000.00","first":"50.00","payee":"91430100MA4L00011K","project":"2020-430100-35-03-012345",\
                        "division":"430121","industry":"C35","document":"湘财企指〔2017〕11号","publicity":7,\
                        "direct":["430121","430181"],"recovered":null}""");
        assertThat(json.readValue(written, Award.class)).isEqualTo(AWARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1250000.00", "5", "5.0", "1e3", "true", "{}", "{\"amount\":5}", "[]", "[\"5\"]", "[5]"})
    void money_that_is_no_string_is_refused(String number) {
        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> json.readValue(number, Yuan.class));
        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> json.readValue(number, Percent.class));
    }

    static List<Class<?>> types() {
        return List.of(
                Yuan.class,
                Percent.class,
                SocialCreditCode.class,
                ProjectCode.class,
                Division.class,
                Industry.class,
                DocumentNumber.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_wrong_value_carries_its_reason_through_jackson(Class<?> type) {
        for (String wrong : List.of("\"?\"", "\"\"")) {
            assertThatExceptionOfType(ValueInstantiationException.class)
                    .isThrownBy(() -> json.readValue(wrong, type))
                    .withCauseInstanceOf(InvalidValue.class);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void path_and_query_parameters_find_a_factory_that_keeps_the_reason(Class<?> type) throws NoSuchMethodException {
        assertThat(type.getMethod("fromString", String.class).getReturnType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "-1", "\"seven\"", "{}"})
    void working_days_are_a_whole_number(String wrong) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue(wrong, WorkingDays.class));
    }

    @Test
    void a_rejected_text_is_quoted_without_control_characters_and_cut() {
        assertThat(InvalidValue.shown("a\nb\u0000c")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(InvalidValue.shown("x".repeat(1000))).hasSize(41);
    }
}
