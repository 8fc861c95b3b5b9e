package org.changkai.platform.json;

import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Dates and times are ISO 8601 texts; Jackson would take numbers, also those in quotes, for seconds or days since 1970,
 * and arrays for fields.
 */
final class WrittenTimes extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> reader) {
        return TemporalAccessor.class.isAssignableFrom(type.getBeanClass()) ? new OnlyText(reader) : reader;
    }

    private static final class OnlyText extends DelegatingDeserializer {

        OnlyText(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new OnlyText(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(getValueType(context), parser);
            }
            var text = parser.getString();
            return NUMBER.matcher(text.strip()).matches()
                    ? context.handleWeirdStringValue(handledType(), text, "a number is no time")
                    : super.deserialize(parser, context);
        }
    }
}
