package org.throughline.platform.light;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import freemarker.template.utility.DeepUnwrap;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.text.Tongue;

/**
 * Plain pages from the server, for people without an account, a script or a fast phone: sign-in, families' answers, the
 * public vision, errors. Also the HTML that mails and PDF documents are made from. Everything a template prints is
 * escaped unless it says otherwise.
 */
@ApplicationScoped
public class LightPages {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    public LightPages() {
        templates.setClassLoaderForTemplateLoading(LightPages.class.getClassLoader(), "templates");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setRecognizeStandardFileExtensions(true);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        templates.setNumberFormat("computer");
    }

    /**
     * Sends the page {@code templates/<name>.ftlh}. It finds the model's entries by name, and besides {@code text(key,
     * parameters…)}, {@code lang}, {@code dir}, and {@code words}, the language that its own texts are in.
     */
    public void send(HttpServletResponse response, String name, Tongue language, Map<String, ?> model) throws IOException {
        String page = render(name, language, model);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language.code());
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    public String render(String name, Tongue language, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        TextBundle texts = TextBundle.in(language.locale());
        all.put("lang", language.code());
        all.put("dir", language.direction());
        all.put("words", texts.language());
        all.put("text", (TemplateMethodModelEx) arguments -> text(texts, arguments));
        try (Writer out = new StringWriter()) {
            templates.getTemplate(name + ".ftlh", language.locale()).process(all, out);
            return out.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("page " + name + " cannot be made", e);
        }
    }

    private static String text(TextBundle texts, List<?> arguments) throws freemarker.template.TemplateModelException {
        Object[] parameters = new Object[arguments.size() - 1];
        for (int i = 1; i < arguments.size(); i++) {
            parameters[i - 1] = DeepUnwrap.unwrap((freemarker.template.TemplateModel) arguments.get(i));
        }
        String key = arguments.get(0).toString();
        return parameters.length == 0 ? texts.get(key) : texts.of(key, parameters);
    }
}
