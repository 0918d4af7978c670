package org.throughline.access.token.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.access.account.web.Moments;
import org.throughline.access.token.control.TokenRow;
import org.throughline.platform.text.Texts;

/** Tokens as lines of a list: what they may, and when they were used. */
@RequestScoped
public class TokenLines {

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    public List<Line> of(List<TokenRow> rows) {
        return rows.stream().map(row -> new Line(row.id().toString(), row.label(), may(row), moments.day(row.createdAt()),
                moments.day(row.expiresAt()), moments.time(row.lastUsedAt()))).toList();
    }

    private String may(TokenRow row) {
        String what = row.scope() == null ? texts.get("tokens.all") : Stream.of(row.scope().split(" ")).map(this::capability).sorted().collect(Collectors.joining(", "));
        return row.readOnly() ? texts.of("tokens.reads", what) : what;
    }

    /** A capability in words. */
    public String capability(String name) {
        return texts.get("can." + name);
    }

    /** One token as it is shown. */
    public record Line(String id, String label, String may, String since, String until, String used) {}
}
