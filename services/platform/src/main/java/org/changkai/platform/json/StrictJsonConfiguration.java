package org.changkai.platform.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

@AutoConfiguration
@ConditionalOnClass(JsonMapperBuilderCustomizer.class)
class StrictJsonConfiguration {

    private static final JsonSetter.Value REQUIRED = JsonSetter.Value.forValueNulls(Nulls.FAIL);

    /** Jackson would take "2" and 2.7 for 2, 5 for "5", 0 for the first constant of an enum, and 0 for the first of 1970. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.addModule(
                        new SimpleModule("written-times").setDeserializerModifier(new WrittenTimes()))
                // A number that is missing is told from one that is wrong.
                .withConfigOverride(int.class, number -> number.setNullHandling(REQUIRED))
                .withConfigOverride(long.class, number -> number.setNullHandling(REQUIRED))
                .withConfigOverride(double.class, number -> number.setNullHandling(REQUIRED))
                .withConfigOverride(boolean.class, choice -> choice.setNullHandling(REQUIRED))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
