package org.changkai.platform.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenConstraintTest {

    private final ProblemTexts texts = new ProblemTexts();

    record Form(
            @NotBlank String blank,
            @NotEmpty List<String> empty,
            @Size(max = 3) String tooLong,
            @Size(min = 2) String tooShort,
            @Size(min = 2, max = 3) String between,
            @Size(max = 1) List<String> tooMany,
            @Size(min = 2) List<String> tooFew,
            @Size(min = 2, max = 3) List<String> items,
            @Min(2) @Max(9) int number,
            @Min(2) int low,
            @Max(9) int high,
            @DecimalMax("1.5") double decimal,
            @Positive int positive,
            @Email String email,
            @Pattern(regexp = "a+") String form,

            @Pattern(regexp = "a+", message = "unknown-field")
            String own) {}

    private static final Form WRONG = new Form(
            " ",
            List.of(),
            "1234",
            "1",
            "1",
            List.of("1", "2"),
            List.of("1"),
            List.of("1"),
            10,
            1,
            10,
            1.6,
            0,
            "nobody",
            "b",
            "b");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blank | 此项必填 | required",
                "empty | 此项必填 | required",
                "tooLong | 长度不能超过 3 个字 | at most 3 characters",
                "tooShort | 至少 2 个字 | at least 2 characters",
                "between | 长度须在 2 到 3 个字之间 | 2 to 3 characters",
                "tooMany | 最多 1 项 | at most 1 entries",
                "tooFew | 至少 2 项 | at least 2 entries",
                "items | 须有 2 到 3 项 | 2 to 3 entries",
                "number | 须在 2 到 9 之间 | from 2 to 9",
                "low | 不能小于 2 | at least 2",
                "high | 不能大于 9 | at most 9",
                "decimal | 不能大于 1.5 | at most 1.5",
                "positive | 须大于 0 | more than 0",
                "email | 电子邮箱的写法不对 | no e-mail address",
                "form | 写法不对 | of another form",
                "own | 没有这个字段 | no such field"
            })
    void saysWhyInWordsOfOurOwn(String field, String chinese, String english) {
        assertThat(message(field, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(message(field, Locale.ENGLISH)).isEqualTo(english);
    }

    private String message(String field, Locale language) {
        var problem = Problem.invalid(List.of(new BrokenConstraint(broken(field)).at("/" + field)));
        return String.valueOf(texts.document(problem, language, "abc").get("errors"))
                .replaceFirst(".*message=(.*?)[,}].*", "$1");
    }

    private static ConstraintViolation<Form> broken(String field) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(WRONG).stream()
                    .filter(violation -> violation.getPropertyPath().toString().equals(field))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
