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

    /** Numbers, and what has a sign before the year or blanks around it: lenient parsers take them, ISO 8601 does not. */
    private static final Pattern OTHER = Pattern.compile("[0-9.]+|[+\\-\\s].*|.*\\s", Pattern.DOTALL);

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
            return OTHER.matcher(text).matches()
                    ? context.handleWeirdStringValue(handledType(), text, "not written as ISO 8601")
                    : super.deserialize(parser, context);
        }
    }
}
