// Says in the list of tasks whose task it is: the first line of what the form shows of the case, to whoever may open it.

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
