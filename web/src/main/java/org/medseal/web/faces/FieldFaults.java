package org.medseal.web.faces;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medseal.InvalidInputException.Fault;

/**
 * Says what is wrong beside the field that it is wrong with: a fault at {@code /address/city} belongs to the input with
 * the id {@code address-city}.
 */
final class FieldFaults {
    private FieldFaults() {}

    /** Whether at least one fault has a field on the page; the others are then told above the form. */
    static boolean show(FacesContext faces, List<Fault> faults) {
        if (faults.isEmpty() || faces.getViewRoot() == null) {
            return false;
        }
        Map<String, UIInput> inputs = inputs(faces);
        if (faults.stream().allMatch(fault -> input(inputs, fault) == null)) {
            return false;
        }
        for (Fault fault : faults) {
            UIInput input = input(inputs, fault);
            String at = input == null ? null : input.getClientId(faces);
            faces.addMessage(at, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence(fault, input), null));
            if (input != null) {
                refuse(faces, input);
            }
        }
        return true;
    }

    /** Whether a field on the page says that this rule is about it: {@code codes} of {@code <m:field>}. */
    static boolean showRule(FacesContext faces, String code, String sentence) {
        if (faces.getViewRoot() == null) {
            return false;
        }
        for (UIInput input : inputs(faces).values()) {
            Object codes = input.getAttributes().get("codes");
            if (codes != null && List.of(codes.toString().split(" ")).contains(code)) {
                String said = inItsWords(sentence, input);
                faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, said, null));
                refuse(faces, input);
                return true;
            }
        }
        return false;
    }

    /** Shows what was typed again, to be mended, but never a password. */
    private static void refuse(FacesContext faces, UIInput input) {
        input.setValid(false);
        Object type = input.getPassThroughAttributes(true).get("type");
        Object word = type instanceof ValueExpression later ? later.getValue(faces.getELContext()) : type;
        if (!"password".equals(word)) {
            input.setSubmittedValue(typed(faces, input));
        }
    }

    private static Object typed(FacesContext faces, UIInput input) {
        String id = input.getClientId(faces);
        if (input instanceof UISelectMany) {
            String[] chosen =
                    faces.getExternalContext().getRequestParameterValuesMap().get(id);
            return chosen == null ? new String[0] : chosen;
        }
        return faces.getExternalContext().getRequestParameterMap().get(id);
    }

    /** The field of the place itself, or of what it is a part of: one field may hold a whole list. */
    private static UIInput input(Map<String, UIInput> inputs, Fault fault) {
        String id = fault.pointer().replaceFirst("^/", "").replace('/', '-');
        while (!inputs.containsKey(id) && id.contains("-")) {
            id = id.substring(0, id.lastIndexOf('-'));
        }
        return inputs.get(id);
    }

    /** The field's label instead of the place in a document that nobody at a screen has seen. */
    private static String sentence(Fault fault, UIInput input) {
        String label = label(input);
        return label == null ? fault.detail() : inItsWords(fault.detail().replace(fault.pointer(), label), input);
    }

    /** The field's label instead of the member's name, where the sentence begins with it. */
    private static String inItsWords(String sentence, UIInput input) {
        String label = label(input);
        boolean named = label != null && sentence.startsWith(input.getId() + " ");
        return named ? label + sentence.substring(input.getId().length()) : sentence;
    }

    private static String label(UIComponent input) {
        Object label = input == null ? null : input.getAttributes().get("label");
        return label == null ? null : label.toString();
    }

    private static Map<String, UIInput> inputs(FacesContext faces) {
        Map<String, UIInput> inputs = new HashMap<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input) {
                inputs.put(input.getId(), input);
            }
            return VisitResult.ACCEPT;
        });
        return inputs;
    }
}
