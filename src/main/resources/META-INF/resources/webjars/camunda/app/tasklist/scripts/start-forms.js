// Tasklist asks what is known before the form of a task opens, but not before a form that starts something: nobody could
// be chosen there. Here what is known is put into that form itself; a draft still goes before it.

const START_FORM = /^(.*\/process-definition\/[^/?]+)\/deployed-start-form/;
const fetchAsItIs = window.fetch;

window.fetch = async (resource, ...rest) => {
  const answer = await fetchAsItIs(resource, ...rest);
  const start = START_FORM.exec(String(resource));
  return start && answer.ok ? withWhatIsKnown(answer, start[1]) : answer;
};

async function withWhatIsKnown(answer, process) {
  const asked = await fetchAsItIs(`${process}/form-variables?deserializeValues=false`);
  if (!asked.ok) {
    return answer;
  }
  const form = await answer.json();
  fill(form.components, await asked.json());
  return new Response(JSON.stringify(form), {headers: {'Content-Type': 'application/json'}});
}

function fill(questions, known) {
  questions.forEach(question => {
    if (known[question.valuesKey]) {
      question.values = valueOf(known[question.valuesKey]);
      delete question.valuesKey;
    }
    if (known[question.key]) {
      question.defaultValue = valueOf(known[question.key]);
    }
    fill(question.components ?? [], known);
  });
}

const valueOf = variable => (variable.type === 'Json' ? JSON.parse(variable.value) : variable.value);
