// Says whose case it is, in the list of tasks and below a case reference that is typed: the first line of what the form of a
// task of that case shows, to whoever may open it.

const base = document.querySelector('base');
const engineApi = `${base.getAttribute('engine-api')}engine/${base.href.split('/').slice(-2)[0]}`;

async function caseOf(taskId) {
  const answer = await fetch(`${engineApi}/task/${taskId}/form-variables?variableNames=caseSummary`);
  const summary = answer.ok && (await answer.json()).caseSummary;
  return summary ? inPlainWords(String(summary.value)) : '';
}

/** Who, and the reference of the case; the rest stands in the form. */
function inPlainWords(markdown) {
  const firstLine = new DOMParser().parseFromString(markdown.split('\n')[0], 'text/html').body.textContent;
  return firstLine.replaceAll('**', '').split(' · ').slice(0, 2).join(' · ').trim();
}

const REFERENCE = /^\s*HSB-20\d{2}-\d{6}\s*$/i;

/** A digit typed wrong may be another child's case: whoever sees that case reads its name before anything is started. */
async function nameTheCase({target}) {
  if (!target.id?.endsWith('-Field_caseReference')) {
    return;
  }
  const typed = target.value;
  const words = REFERENCE.test(typed) ? await caseNamed(typed.trim().toUpperCase()) : '';
  if (target.value === typed) {
    sayBelow(target.closest('.fjs-form-field'), words && `This is the case of ${words}`);
  }
}

async function caseNamed(reference) {
  const answer = await fetch(`${engineApi}/task?processInstanceBusinessKey=${reference}&maxResults=1`);
  const [task] = answer.ok ? await answer.json() : [];
  return task ? caseOf(task.id) : '';
}

function sayBelow(question, words) {
  const note = question.querySelector('.whose-case') ?? question.appendChild(document.createElement('div'));
  note.className = 'whose-case';
  note.role = 'status';
  note.textContent = words;
}

['input', 'focusin'].forEach(moment => document.addEventListener(moment, nameTheCase));

export default [
  {
    id: 'case-of-the-task',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render: (place, {taskId}) => {
      caseOf(taskId).then(words => {
        place.className = 'case-of-the-task';
        place.textContent = words;
      });
    }
  }
];
