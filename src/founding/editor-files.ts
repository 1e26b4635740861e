/** What Visual Studio Code is told of a paper: schemas for its settings, and the check as a task. */
const settings = {
  "yaml.schemas": {
    "./content/.schemas/paper.json": "content/paper.yaml",
    "./content/.schemas/front.json": "content/front*.yaml",
    "./content/.schemas/ingest.json": "content/ingest.yaml",
    "./content/.schemas/fronts.json": "content/fronts/**/*.yaml",
  },
  "[markdown]": {
    "editor.wordWrap": "on",
    "editor.quickSuggestions": { other: "on", comments: "off", strings: "off" },
    "editor.unicodeHighlight.ambiguousCharacters": false,
    "editor.formatOnSave": false,
  },
  "markdown.copyFiles.destination": { "/content/**/*": "/content/photos/" },
};

const tasks = {
  version: "2.0.0",
  tasks: [
    {
      label: "Check the paper",
      type: "shell",
      command: "npm run --silent check",
      group: { kind: "test", isDefault: true },
      presentation: { reveal: "silent" },
      problemMatcher: {
        owner: "dateline",
        source: "Dateline",
        fileLocation: ["relative", "${workspaceFolder}"],
        pattern: [
          {
            regexp: "^((?:content|public|templates)/.+):(\\d+):(\\d+)  (error|warning)  (\\S+)$",
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            code: 5,
          },
          { regexp: "^ +│ (.+)$", message: 1 },
        ],
      },
    },
    { label: "Open the writing desk", type: "shell", command: "npm run dev", isBackground: true, problemMatcher: [] },
  ],
};

const extensions = { recommendations: ["redhat.vscode-yaml", "yzhang.markdown-all-in-one"] };

export const editorFiles: Readonly<Record<string, string>> = {
  ".vscode/settings.json": json(settings),
  ".vscode/tasks.json": json(tasks),
  ".vscode/extensions.json": json(extensions),
};

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
